/// Fields that read as text until somebody comes to edit them: lines, paragraphs, choices, lists, suggestions. Each
/// commits once, and keeps what was typed where that is refused.
@NullMarked
package setpoint.views.kit.field;

import org.jspecify.annotations.NullMarked;
