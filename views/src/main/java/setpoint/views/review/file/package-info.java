/// A plan file as text, and how it differs from another: found part by part, so that its cost grows with what changed.
@NullMarked
package setpoint.views.review.file;

import org.jspecify.annotations.NullMarked;
