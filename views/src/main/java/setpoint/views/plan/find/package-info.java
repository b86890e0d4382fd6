/// Finding a task of the shown plan and going to it.
@NullMarked
package setpoint.views.plan.find;

import org.jspecify.annotations.NullMarked;
