/// What every screen between sidebar and status bar has in common, and the places that a window can be at. The features
/// implement it; the shell lists them.
@NullMarked
package setpoint.views.screen;

import org.jspecify.annotations.NullMarked;
