/// Pictures made pixel by pixel, for what is too much for a scene graph: a surface to draw on, small pictures to stamp
/// onto it, and an index of what is where. Knows no domain words.
@NullMarked
package setpoint.views.kit.pixel;

import org.jspecify.annotations.NullMarked;
