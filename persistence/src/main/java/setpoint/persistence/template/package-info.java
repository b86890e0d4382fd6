/// Plans to begin from, and the tasks that a plan may end with. Their files lie among the resources.
@NullMarked
package setpoint.persistence.template;

import org.jspecify.annotations.NullMarked;
