/// What is selected in a plan, field by field, beside its drawing: read as text, edited where it stands.
@NullMarked
package setpoint.views.inspect;

import org.jspecify.annotations.NullMarked;
