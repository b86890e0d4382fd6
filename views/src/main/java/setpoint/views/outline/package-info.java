/// A plan as an outline: the same plan as in the graph, line by line, for the keyboard, for whoever has it read aloud, and
/// for whoever prefers lists. What is selected in it is selected in the graph.
@NullMarked
package setpoint.views.outline;

import org.jspecify.annotations.NullMarked;
