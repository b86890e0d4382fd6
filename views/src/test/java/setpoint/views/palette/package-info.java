@NullMarked
package setpoint.views.palette;

import org.jspecify.annotations.NullMarked;
