/// Tests of the means of drawing.
@NullMarked
package setpoint.views.kit;

import org.jspecify.annotations.NullMarked;
