/// Lists of texts and of whatever else fills rows: added to at the end, moved, emptied, kept while they are edited.
@NullMarked
package setpoint.views.kit.rows;

import org.jspecify.annotations.NullMarked;
