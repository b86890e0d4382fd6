/// What is true: the items of a workspace, the edits that change them, and what follows from them.
@NullMarked
package setpoint.model;

import org.jspecify.annotations.NullMarked;
