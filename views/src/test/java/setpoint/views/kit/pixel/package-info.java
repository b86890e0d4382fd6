/// Tests of the means of drawing.
@NullMarked
package setpoint.views.kit.pixel;

import org.jspecify.annotations.NullMarked;
