/// A plan drawn as a graph: the layout that turns content into shapes, and the canvas that paints them.
@NullMarked
package setpoint.views.plan;

import org.jspecify.annotations.NullMarked;
