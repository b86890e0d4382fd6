package setpoint.persistence.exchange.ical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Ids;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.BusyCalendar.BusyEvent;
import setpoint.model.week.WeekEdit;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.Opening;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekFormat;
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.ical.CalendarText.Component;

/// Calendars of other programs (`.ics`, RFC 5545): what they say becomes what an agent is busy with.
///
/// - What comes again is worked out for the days that are asked for: RRULE (also several), RDATE, EXDATE, EXRULE, and
///   times that another event stands for (RECURRENCE-ID).
/// - Events that are called off are left out, and so are those whose time is marked as free, unless they are whole days.
/// - Zones keep their names where these are known. Times without a zone are the agent's.
/// - What cannot be read is left out by itself and named; the rest is taken. Nothing that a file points to is fetched.
public final class CalendarFile implements WeekFormat {
    private static final int MOST_CHANGES = 100;
    private static final int MOST_EVENTS = 10_000;

    @Override
    public String word() {
        return "ics";
    }

    @Override
    public String ending() {
        return ".ics";
    }

    @Override
    public boolean recognises(Source source) {
        if (source.isNamed(ending())) return true;
        var head = Opening.of(source);
        var start = head.substring(0, Math.min(head.length(), 40)).toUpperCase(Locale.ROOT);
        return start.startsWith("BEGIN:VCALENDAR") || start.startsWith("BEGIN:VEVENT");
    }

    @Override
    public ForWeek read(Source source, WeekWish wish) {
        if (!wish.mapping().isEmpty()) throw Refused.malformed("--map is for CSV; %s is a calendar.", source.name());
        return new Reading(source, wish).result();
    }

    /// The reading of one file.
    private static final class Reading {
        private final Source source;
        private final WeekWish wish;
        private final Notes notes = new Notes();
        private final Recurrence.Budget budget = new Recurrence.Budget();
        private final List<Component> components = new ArrayList<>();
        private final List<Component> zones = new ArrayList<>();
        private final List<BusyEvent> busy = new ArrayList<>();
        private @Nullable String name;
        private int leftOut;
        private int outside;

        Reading(Source source, WeekWish wish) {
            this.source = source;
            this.wish = wish;
        }

        ForWeek result() {
            var whole = CalendarText.read(source, notes);
            if (whole.parts().isEmpty())
                throw new Refused("%s is no calendar: it has neither a VCALENDAR nor a VEVENT.", source.name());
            gather(whole);
            var found = new Zones(zones, wish, budget, notes);
            work(events(found), new Occurrences(wish, found, budget, notes));
            busy.sort(Comparator.comparing((BusyEvent event) -> event.span().begin())
                    .thenComparing(BusyEvent::uid)
                    .thenComparing(BusyEvent::title)
                    .thenComparing(BusyEvent::minutes));
            var calendar = calendar();
            var facts = new LinkedHashMap<String, @Nullable Object>();
            facts.put("calendar", calendar.id());
            facts.put("title", calendar.title());
            facts.put("from", wish.from().toString());
            facts.put("to", wish.to().toString());
            facts.put("events", (long) calendar.events().size());
            facts.put("outside", (long) outside);
            return new ForWeek(
                    "ics", new WeekEdit.ImportCalendar(wish.agent(), calendar), calendar.events().size(), leftOut,
                    facts,
                    List.of(), null, notes.all());
        }

        private BusyCalendar calendar() {
            var title = wish.name() != null ? wish.name() : name == null ? source.stem() : name;
            var id = wish.name() != null && Ids.allowed(title) ? title : Ids.slug(title, _ -> false);
            return new BusyCalendar(
                    wish.agent(), id, title, wish.from(), wish.to(), busy.stream().distinct().toList());
        }

        private void gather(Component component) {
            for (var part : component.parts()) {
                switch (part.name()) {
                    case "VEVENT" -> components.add(part);
                    case "VTIMEZONE" -> zones.add(part);
                    default -> {
                        var called = part.first("X-WR-CALNAME");
                        if (name == null && called != null && !called.text().isEmpty()) name = shortened(called.text());
                        gather(part);
                    }
                }
            }
        }

        private static String shortened(String text) {
            return text.length() > 100 ? text.substring(0, text.offsetByCodePoints(0, 50)) + "…" : text;
        }

        private List<Event> events(Zones found) {
            var events = new ArrayList<Event>();
            for (var component : components) {
                try {
                    events.add(Event.of(component, found));
                } catch (Refused refused) {
                    leftOut++;
                    notes.add("line " + component.number(),
                            "the event is left out: %s.".formatted(refused.getMessage()));
                }
            }
            return events;
        }

        private void work(List<Event> events, Occurrences occurrences) {
            var changes = changes(events);
            var replaced = new HashMap<String, List<Event.Replaced>>();
            for (var event : events)
                if (event.replaces() != null)
                    replaced.computeIfAbsent(event.uid(), _ -> new ArrayList<>()).add(event.replaces());
            for (var event : events) {
                if (event.isCancelled()) count("Events that were called off are left out: %d.");
                else if (event.isFree()) count("Events whose time is marked as free are left out: %d.");
                else if (event.replaces() != null) add(occurrences.of(event, List.of(), List.of()));
                else
                    add(occurrences.of(
                            event, of(replaced, event),
                            carriedOver(event, changes.getOrDefault(event.uid(), List.of()))));
            }
        }

        /// Those that stand for a time of an event and all that follow it, by its id.
        private Map<String, List<Event>> changes(List<Event> events) {
            var changes = new HashMap<String, List<Event>>();
            for (var change : events) {
                if (!change.changesWhatFollows()) continue;
                var ofOne = changes.computeIfAbsent(change.uid(), _ -> new ArrayList<>());
                if (ofOne.size() < MOST_CHANGES) ofOne.add(change);
                else
                    notes.count(
                            "Changes beyond the %d of all that follows which an event may have are of their own time alone: %%d."
                                    .formatted(MOST_CHANGES));
            }
            return changes;
        }

        /// Those that can be carried over to the times that follow: not from hours to whole days, or back.
        private List<Event> carriedOver(Event event, List<Event> changes) {
            var carried = new ArrayList<Event>();
            for (var change : changes) {
                if (change.start().isDay() == event.start().isDay()) carried.add(change);
                else
                    notes.add(change.place(),
                            "“%s” changes also the times that follow, from hours to whole days or back; only its own is changed."
                                    .formatted(change.title()));
            }
            return carried;
        }

        private static List<Event.Replaced> of(Map<String, List<Event.Replaced>> replaced, Event event) {
            return replaced.getOrDefault(event.uid(), List.of());
        }

        private void count(String sentence) {
            leftOut++;
            notes.count(sentence);
        }

        private void add(List<BusyEvent> more) {
            if (more.isEmpty()) outside++;
            for (var event : more) {
                if (busy.size() < MOST_EVENTS) busy.add(event);
                else {
                    leftOut++;
                    notes.count(
                            "Times beyond the %,d that a calendar may have are left out: %%d.".formatted(MOST_EVENTS));
                }
            }
        }
    }
}
