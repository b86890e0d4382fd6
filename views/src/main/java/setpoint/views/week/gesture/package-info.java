/// What a hand does in a week; each movement ends in one edit or in nothing.
@NullMarked
package setpoint.views.week.gesture;

import org.jspecify.annotations.NullMarked;
