/// Outlines in Markdown: headings, task lists and what they link to.
@NullMarked
package setpoint.persistence.exchange.markdown;

import org.jspecify.annotations.NullMarked;
