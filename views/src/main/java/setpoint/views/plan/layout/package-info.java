/// Layered drawing of any directed graph, on plain numbers: which column, which order, how high, and how the lines run.
/// Knows no plans and no JavaFX; runs on any thread.
@NullMarked
package setpoint.views.plan.layout;

import org.jspecify.annotations.NullMarked;
