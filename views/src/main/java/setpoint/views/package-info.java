/// What is seen and touched. Everything in here lives on the JavaFX thread unless it says otherwise.
@NullMarked
package setpoint.views;

import org.jspecify.annotations.NullMarked;
