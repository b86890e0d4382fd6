@NullMarked
package setpoint.views.week;

import org.jspecify.annotations.NullMarked;
