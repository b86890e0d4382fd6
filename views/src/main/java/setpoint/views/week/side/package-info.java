/// The weeks of all agents side by side: a lane for each, with a cell for each day in which time runs from left to right.
@NullMarked
package setpoint.views.week.side;

import org.jspecify.annotations.NullMarked;
