/// Where what is in a week lies in its calendar. Calculated from what is so, without a screen.
@NullMarked
package setpoint.views.week.layout;

import org.jspecify.annotations.NullMarked;
