/// A plan drawn as a graph: the layout that turns content into shapes, the canvas that paints them, and the inspector
/// beside it.
@NullMarked
package setpoint.views.plan;

import org.jspecify.annotations.NullMarked;
