/// From what a plan says to a drawing of it: which cards and frames stand in which column, band or piece. Where exactly,
/// the calculations of `setpoint.views.plan.layout` say.
@NullMarked
package setpoint.views.plan.arrange;

import org.jspecify.annotations.NullMarked;
