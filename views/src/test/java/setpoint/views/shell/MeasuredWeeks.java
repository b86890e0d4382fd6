package setpoint.views.shell;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.By;
import setpoint.model.core.Edit;
import setpoint.model.core.Item;
import setpoint.model.core.Workspace;
import setpoint.model.measure.CycleEdit.CloseCycle;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.Slot;
import setpoint.model.week.TimerEdit.RecordIntended;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit.OpenWeek;
import setpoint.model.week.WeekEdit.SetWeekTemplate;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;

/// Eight weeks of a person, all of them over and all but the last closed: each Tuesday's CREATE began half an hour late
/// and took three quarters of an hour longer; the rest went as intended, but for a DISTRIBUTE that was left out last week
/// and a call that nobody had intended.
final class MeasuredWeeks {
    static final Week LAST = Week.parse("2026-W47");
    static final String RULE = "Begin with what is hardest.";
    private static final int WEEKS = 8;

    private final Workspace workspace = new Workspace(new HesitantJournal(Sample.items()), Sample.CLOCK);

    private MeasuredWeeks() {}

    static List<Item> items() {
        var weeks = new MeasuredWeeks();
        weeks.happen();
        return weeks.workspace.snapshot().items().toList();
    }

    private void happen() {
        does(LAST, new SetWeekTemplate(Agent.YOU, List.of(
                slot("mon-scan", DayOfWeek.MONDAY, "08:00", 60, "SCAN"),
                slot("tue-create", DayOfWeek.TUESDAY, "10:00", 90, "CREATE"),
                slot("thu-send", DayOfWeek.THURSDAY, "08:00", 60, "DISTRIBUTE")), "The first"));
        for (int i = WEEKS - 1; i >= 0; i--) week(LAST.plus(-i));
    }

    private static Slot slot(String id, DayOfWeek day, String start, int minutes, String archetype) {
        return new Slot(id, day, LocalTime.parse(start), minutes, "", archetype, null);
    }

    private void week(Week week) {
        does(week, new OpenWeek(Agent.YOU, week));
        record(week, "mon-scan", null, null);
        var tuesday = week.day(DayOfWeek.TUESDAY);
        record(week, "tue-create", tuesday + "T10:30", tuesday + "T12:45");
        if (!week.equals(LAST)) {
            record(week, "thu-send", null, null);
            does(week, new CloseCycle(Agent.YOU, week, week.equals(LAST.previous()) ? RULE : "", List.of(), false));
        } else
            does(week, new AddBlock(
                    Agent.YOU, "call", BlockType.REALITY, week.monday() + "T13:00", week.monday() + "T13:40",
                    Map.of("title", "Call", "archetype", "TALK"), ""));
    }

    private void record(Week week, String slot, @Nullable String start, @Nullable String end) {
        var dream = week + "." + slot;
        does(week, new RecordIntended(Agent.YOU, dream, dream + ".real", start, end));
    }

    /// On the Sunday of that week.
    private void does(Week week, Edit edit) {
        var at = week.day(DayOfWeek.SUNDAY).atTime(18, 0).toInstant(ZoneOffset.UTC);
        workspace.apply(edit, new By(Sample.YOU, at, ZoneOffset.UTC));
    }
}
