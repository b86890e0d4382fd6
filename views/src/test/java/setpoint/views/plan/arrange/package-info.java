/// Tests of the layout, without a toolkit, and of the canvas.
@NullMarked
package setpoint.views.plan.arrange;

import org.jspecify.annotations.NullMarked;
