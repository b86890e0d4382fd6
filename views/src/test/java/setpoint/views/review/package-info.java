@NullMarked
package setpoint.views.review;

import org.jspecify.annotations.NullMarked;
