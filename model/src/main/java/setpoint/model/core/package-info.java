/// The workspace and what travels through it: items in snapshots, edits that decide changes, one door that commits
/// them, and the journal behind that door. Knows nothing of plans or weeks.
@NullMarked
package setpoint.model.core;

import org.jspecify.annotations.NullMarked;
