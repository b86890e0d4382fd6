/// JSON and YAML to plain values and back, strictly: nothing ambiguous is taken in. Knows no plan.
@NullMarked
package setpoint.persistence.exchange.json;

import org.jspecify.annotations.NullMarked;
