/// What waits for a person: thoughts that were captured, and what plans, agents and imports want decided or looked at.
@NullMarked
package setpoint.model.inbox;

import org.jspecify.annotations.NullMarked;
