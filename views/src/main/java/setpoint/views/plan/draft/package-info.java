/// Drafting a plan in the graph: the verbs, and the mouse, the keys and the menu that call them.
@NullMarked
package setpoint.views.plan.draft;

import org.jspecify.annotations.NullMarked;
