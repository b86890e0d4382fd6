/// What the hand does over the graph: the gestures, each of which ends in one edit or in nothing, and the hand that holds
/// the one that goes on. Knows no keys and no mouse buttons.
@NullMarked
package setpoint.views.plan.gesture;

import org.jspecify.annotations.NullMarked;
