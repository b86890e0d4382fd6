/// The tasks that differ between two contents of a plan, drawn as a small graph with what they hang on.
@NullMarked
package setpoint.views.review.graph;

import org.jspecify.annotations.NullMarked;
