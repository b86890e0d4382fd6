/// The person's end of the workspace, on the JavaFX thread. The only package that moves work between threads.
@NullMarked
package setpoint.views.desk;

import org.jspecify.annotations.NullMarked;
