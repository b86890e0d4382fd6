/// The model's tests: laws over all edits, and examples of each rule.
@NullMarked
package setpoint.model;

import org.jspecify.annotations.NullMarked;
