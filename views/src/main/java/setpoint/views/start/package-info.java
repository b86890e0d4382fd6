/// What a plan can begin from: a goal, a template, a file.
@NullMarked
package setpoint.views.start;

import org.jspecify.annotations.NullMarked;
