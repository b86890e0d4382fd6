/// What agents propose in the shown plan, and how a person says yes or no to it in the graph.
@NullMarked
package setpoint.views.plan.propose;

import org.jspecify.annotations.NullMarked;
