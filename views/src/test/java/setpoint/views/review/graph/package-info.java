@NullMarked
package setpoint.views.review.graph;

import org.jspecify.annotations.NullMarked;
