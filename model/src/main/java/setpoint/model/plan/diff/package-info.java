/// What changed from one content of a plan to another, part by part and in words for people: the same at every door.
@NullMarked
package setpoint.model.plan.diff;

import org.jspecify.annotations.NullMarked;
