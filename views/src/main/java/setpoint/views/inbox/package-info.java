/// What waits for a person, as a list to work through, and the box in which a thought is captured.
@NullMarked
package setpoint.views.inbox;

import org.jspecify.annotations.NullMarked;
