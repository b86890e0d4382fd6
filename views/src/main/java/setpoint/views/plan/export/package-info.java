/// A plan's graph as a file: a drawing of vectors, a picture of pixels, a diagram to go on drawing in.
@NullMarked
package setpoint.views.plan.export;

import org.jspecify.annotations.NullMarked;
