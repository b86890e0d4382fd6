@NullMarked
package setpoint.views.review.compare;

import org.jspecify.annotations.NullMarked;
