@NullMarked
package setpoint.views.plan.export;

import org.jspecify.annotations.NullMarked;
