@NullMarked
package setpoint.model.measure;

import org.jspecify.annotations.NullMarked;
