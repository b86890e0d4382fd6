/// The intent: projects, plans, their drafts and versions, and every edit that can be made to them.
@NullMarked
package setpoint.model.plan;

import org.jspecify.annotations.NullMarked;
