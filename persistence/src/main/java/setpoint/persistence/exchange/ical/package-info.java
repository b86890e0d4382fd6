/// Calendars in the format of iCalendar (RFC 5545): read as what an agent is busy with, and written from its blocks.
@NullMarked
package setpoint.persistence.exchange.ical;

import org.jspecify.annotations.NullMarked;
