/// The execution: what was done about each task, kept apart from what the plan says; and what can start now.
@NullMarked
package setpoint.model.work;

import org.jspecify.annotations.NullMarked;
