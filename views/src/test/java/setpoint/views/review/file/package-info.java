@NullMarked
package setpoint.views.review.file;

import org.jspecify.annotations.NullMarked;
