/// What the tests of the views share: a small workspace to look at.
@NullMarked
package setpoint.views;

import org.jspecify.annotations.NullMarked;
