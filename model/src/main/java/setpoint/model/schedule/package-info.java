/// Arithmetic of when: what a plan's estimates and dependencies imply.
@NullMarked
package setpoint.model.schedule;

import org.jspecify.annotations.NullMarked;
