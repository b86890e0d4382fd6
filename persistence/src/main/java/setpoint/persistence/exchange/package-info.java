/// Plans to and from files: one class for each format. A file becomes one edit; a plan becomes one file.
@NullMarked
package setpoint.persistence.exchange;

import org.jspecify.annotations.NullMarked;
