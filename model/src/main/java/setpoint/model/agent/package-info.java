/// Who works: people and AIs, with one profile.
@NullMarked
package setpoint.model.agent;

import org.jspecify.annotations.NullMarked;
