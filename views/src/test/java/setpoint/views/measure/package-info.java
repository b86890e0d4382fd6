@NullMarked
package setpoint.views.measure;

import org.jspecify.annotations.NullMarked;
