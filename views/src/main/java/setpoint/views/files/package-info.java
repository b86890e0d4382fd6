/// Files that come in and go out through the window.
@NullMarked
package setpoint.views.files;

import org.jspecify.annotations.NullMarked;
