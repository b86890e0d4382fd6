@NullMarked
package setpoint.views.week.side;

import org.jspecify.annotations.NullMarked;
