/// What a completed plan leaves to the next one: asked for when it is done, shown when the next begins.
@NullMarked
package setpoint.views.legacy;

import org.jspecify.annotations.NullMarked;
