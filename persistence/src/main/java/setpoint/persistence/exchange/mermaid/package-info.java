/// Flowcharts of Mermaid, to and fro.
@NullMarked
package setpoint.persistence.exchange.mermaid;

import org.jspecify.annotations.NullMarked;
