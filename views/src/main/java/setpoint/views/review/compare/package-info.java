/// What is found out about two contents of a plan before anything is shown: pure calculation.
@NullMarked
package setpoint.views.review.compare;

import org.jspecify.annotations.NullMarked;
