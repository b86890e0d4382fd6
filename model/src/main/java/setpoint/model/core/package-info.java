/// What everything else stands on: items, snapshots, edits, changes and the one door to them.
@NullMarked
package setpoint.model.core;

import org.jspecify.annotations.NullMarked;
