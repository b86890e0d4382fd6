/// Plans as an AI or a person jots them down: sketches in JSON or YAML, and the short script of calls.
@NullMarked
package setpoint.persistence.exchange.sketch;

import org.jspecify.annotations.NullMarked;
