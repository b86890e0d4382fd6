/// The sample workspace: a small studio with its plans and three weeks of work, for the first look, for pictures and for
/// tests. Its files lie among the resources.
@NullMarked
package setpoint.persistence.sample;

import org.jspecify.annotations.NullMarked;
