/// What a person looks at before a plan is approved and published: what changed and why, the proof of it, the decision.
@NullMarked
package setpoint.views.review;

import org.jspecify.annotations.NullMarked;
