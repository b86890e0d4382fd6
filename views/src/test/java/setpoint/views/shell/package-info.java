/// Tests of the window as a person uses it.
@NullMarked
package setpoint.views.shell;

import org.jspecify.annotations.NullMarked;
