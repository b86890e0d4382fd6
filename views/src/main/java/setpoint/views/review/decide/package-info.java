/// The column in which a person decides: what was looked at, approval, publication, and what is handed out.
@NullMarked
package setpoint.views.review.decide;

import org.jspecify.annotations.NullMarked;
