/// Paints a plan's drawing: ground, edges and plain shapes pixel by pixel, whatever has text as stamps that are made once.
@NullMarked
package setpoint.views.plan.paint;

import org.jspecify.annotations.NullMarked;
