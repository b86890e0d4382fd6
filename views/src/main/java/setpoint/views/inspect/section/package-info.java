/// Sections of the inspector of one task, each a heading with a text, a list or a few values under it.
@NullMarked
package setpoint.views.inspect.section;

import org.jspecify.annotations.NullMarked;
