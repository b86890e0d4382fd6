/// How a week looks on a canvas: what is intended as tint and outline, what happened as solid.
@NullMarked
package setpoint.views.week.paint;

import org.jspecify.annotations.NullMarked;
