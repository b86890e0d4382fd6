/// Tests of the person's end of the workspace.
@NullMarked
package setpoint.views.desk;

import org.jspecify.annotations.NullMarked;
