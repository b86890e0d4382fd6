package setpoint.views.week;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Item;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Archetype;
import setpoint.model.plan.Content;
import setpoint.model.plan.Energy;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanVersion;
import setpoint.model.week.BlockType;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.BusyCalendar.BusyEvent;
import setpoint.model.week.RoutineBlock;
import setpoint.model.week.Slot;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.model.week.WeekTemplate;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;

/// A week on Friday morning in which everything happened that can: on time, late, too long, too short, not at all,
/// something else instead, something unplanned, something that goes on.
public final class SampleWeek {
    public static final Instant NOW = Instant.parse("2026-11-27T10:05:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final Week WEEK = Week.parse("2026-W48");
    public static final ZoneId ZONE = ZoneOffset.UTC;

    private final List<Item> items = new ArrayList<>();
    private int made;

    private SampleWeek() {}

    /// A workspace in which the plan of the tickets runs, so that its tasks can be scheduled.
    public static Workspace workspace() {
        return workspace(full(), CLOCK);
    }

    /// The same with an empty week.
    public static Workspace emptyWeek(Clock clock) {
        return workspace(List.of(), clock);
    }

    private static Workspace workspace(List<Item> week, Clock clock) {
        var all = new ArrayList<>(Sample.items());
        all.add(runs());
        all.addAll(week);
        return new Workspace(new HesitantJournal(all), clock);
    }

    private static PlanVersion runs() {
        Content content = Sample.ticketsContent();
        return new PlanVersion(
                Sample.TICKETS, 1, PlanRef.of(content), content, Agent.YOU, null, Agent.YOU, NOW, "Good enough",
                PlanVersion.ApprovedHow.WINDOW);
    }

    private static List<Item> full() {
        var week = new SampleWeek();
        week.monday();
        week.tuesday();
        week.wednesday();
        week.thursday();
        week.friday();
        week.dream(5, "10:00", 30, "Reading", Archetype.SCAN, Energy.LOW, null);
        week.items.add(new RoutineBlock(Agent.YOU, "inbox", "Inbox scan", 30, Archetype.SCAN, Energy.LOW));
        week.items.add(new RoutineBlock(Agent.YOU, "review", "Day review", 30, Archetype.MEASURE, Energy.LOW));
        week.items.add(new WeekTemplate(
                Agent.YOU, "5",
                List.of(new Slot(
                        "fri-1500", java.time.DayOfWeek.FRIDAY, LocalTime.of(15, 0), 60, "Cycle review",
                        Archetype.MEASURE, Energy.LOW)),
                "", null, Agent.YOU, NOW));
        week.items.add(new BusyCalendar(
                Agent.YOU, "family", "Family", WEEK.monday(), WEEK.monday().plusDays(6),
                List.of(
                        new BusyEvent("1", "Dentist", WEEK.monday().plusDays(2).atTime(11, 45), ZONE, 60, false),
                        new BusyEvent("2", "School fair", WEEK.monday().plusDays(5).atStartOfDay(), ZONE, 1440,
                                true))));
        return week.items;
    }

    private void monday() {
        dream(0, "08:00", 60, "Repo scan", Archetype.SCAN, Energy.LOW, null);
        real(0, "08:00", 60, "Repo scan", Archetype.SCAN, null);
        dream(0, "09:30", 120, "Session tables", Archetype.CREATE, Energy.HIGH, null);
        real(0, "09:30", 135, "Session tables", Archetype.CREATE, null);
        real(0, "13:00", 45, "Expired cert fix", Archetype.DISTRIBUTE, null);
        dream(0, "16:00", 30, "Day review", Archetype.MEASURE, Energy.LOW, null);
        real(0, "16:00", 30, "Day review", Archetype.MEASURE, null);
    }

    private void tuesday() {
        dream(1, "08:00", 60, "Standards", Archetype.SCAN, Energy.LOW, null);
        real(1, "08:30", 45, "Standards", Archetype.SCAN, null);
        dream(1, "10:00", 90, "OAuth callback", Archetype.CREATE, Energy.HIGH, null);
        real(1, "10:15", 120, "OAuth callback", Archetype.CREATE, null);
        dream(1, "14:00", 60, "Note to beta users", Archetype.DISTRIBUTE, Energy.MEDIUM, null);
        real(1, "14:00", 60, "Note to beta users", Archetype.DISTRIBUTE, null);
    }

    private void wednesday() {
        dream(2, "08:30", 30, "Inbox scan", Archetype.SCAN, Energy.LOW, null);
        real(2, "08:30", 30, "Inbox scan", Archetype.SCAN, null);
        dream(2, "09:30", 120, "Session middleware", Archetype.CREATE, Energy.HIGH, null);
        real(2, "09:30", 120, "Session middleware", Archetype.CREATE, null);
        dream(2, "13:00", 60, "Session tests", Archetype.CREATE, Energy.HIGH, null);
        real(2, "13:00", 60, "Session tests", Archetype.CREATE, null);
        dream(2, "16:00", 30, "Day review", Archetype.MEASURE, Energy.LOW, null);
    }

    private void thursday() {
        dream(3, "08:00", 60, "Competitors", Archetype.SCAN, Energy.LOW, null);
        real(3, "08:00", 45, "Competitors", Archetype.SCAN, null);
        dream(3, "10:00", 120, "", null, Energy.HIGH, Sample.TICKETS + "/menu");
        real(3, "10:00", 90, "", null, Sample.TICKETS + "/menu");
        dream(3, "14:00", 60, "Design walk-through", Archetype.DISTRIBUTE, Energy.MEDIUM, null);
        real(3, "14:00", 45, "Support call", Archetype.SCAN, null);
    }

    private void friday() {
        dream(4, "08:00", 30, "Inbox scan", Archetype.SCAN, Energy.LOW, null);
        real(4, "08:00", 30, "Inbox scan", Archetype.SCAN, null);
        dream(4, "09:30", 90, "", null, Energy.HIGH, Sample.TICKETS + "/store");
        real(4, "09:30", null, "", null, Sample.TICKETS + "/store");
        dream(4, "15:00", 60, "Cycle review", Archetype.MEASURE, Energy.MEDIUM, null);
    }

    private void dream(
            int day, String time, int minutes, String title, @Nullable String archetype, Energy energy,
            @Nullable String task) {
        items.add(new Timeblock(
                Agent.YOU, "d" + ++made, BlockType.DREAM, date(day).atTime(LocalTime.parse(time)), null, ZONE, minutes,
                title, task, archetype, energy, null, "", ""));
    }

    private void real(
            int day, String time, @Nullable Integer minutes, String title, @Nullable String archetype,
            @Nullable String task) {
        items.add(new Timeblock(
                Agent.YOU, "r" + ++made, BlockType.REALITY, date(day).atTime(LocalTime.parse(time)), ZoneOffset.UTC,
                ZONE, minutes, title, task, archetype, Energy.MEDIUM, null, "", ""));
    }

    private static LocalDate date(int day) {
        return WEEK.monday().plusDays(day);
    }
}
