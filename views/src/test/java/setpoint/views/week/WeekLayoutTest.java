package setpoint.views.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.Agent;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Archetype;
import setpoint.model.week.BlockType;
import setpoint.model.week.Span;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.views.week.gesture.CreateGesture;
import setpoint.views.week.gesture.Stretch;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.Verdicts;
import setpoint.views.week.layout.Verdicts.Mark;
import setpoint.views.week.layout.Verdicts.OfReality;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;

class WeekLayoutTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Week WEEK = Week.parse("2026-W48");
    private static final WeekScale SCALE = new WeekScale(949, WeekScale.HOUR);

    private final List<Item> items = new ArrayList<>(List.of(Agent.you()));
    private Verdicts verdicts = Verdicts.NONE;
    private Instant now = Instant.parse("2026-11-27T09:05:00Z");

    @Test
    void whatIsIntendedTakesTheWholeDayAndWhatHappenedIsSetIntoIt() {
        dream("d", "2026-11-23T08:00", 60);
        real("r", "2026-11-23T08:00", 60);
        follows("r", "d", Mark.ON_INTENT);
        var dream = SCALE.area(piece("d"));
        var real = SCALE.area(piece("r"));
        assertEquals(138, dream.width());
        assertEquals(11, real.x() - dream.x());
        assertEquals(dream.right(), real.right());
        assertEquals(dream.y(), real.y());
    }

    @Test
    void whatIsDrawnWeighsOnItsDayWhereItWouldBeIntended() {
        dream("d", "2026-11-23T08:00", 60);
        var drawn = Stretch.of(2, 9 * 60, 12 * 60);
        assertEquals(6, new CreateGesture(layout(WEEK), drawn, true).added()[2]);
        assertEquals(0, new CreateGesture(layout(WEEK), drawn, false).added()[2]);
    }

    @Test
    void theWeekendIsNarrower() {
        assertEquals(147, SCALE.width(0));
        assertEquals(107, SCALE.width(6));
        assertEquals(949, SCALE.left(7));
    }

    @Test
    void whatIsIntendedAtTheSameTimeStandsSideBySide() {
        dream("a", "2026-11-23T08:00", 120);
        dream("b", "2026-11-23T09:00", 120);
        dream("c", "2026-11-23T10:00", 60);
        dream("d", "2026-11-23T11:00", 60);
        var a = SCALE.area(piece("a"));
        var b = SCALE.area(piece("b"));
        assertTrue(a.right() < b.x());
        assertEquals(a.x(), SCALE.area(piece("c")).x(), "c goes where a has ended");
        assertEquals(138, SCALE.area(piece("d")).width(), "nothing is beside d");
    }

    @Test
    void whatHappenedAtTheSameTimeSharesTheInsideAndLeavesTheRailFree() {
        dream("d", "2026-11-23T08:00", 120);
        real("a", "2026-11-23T08:00", 120);
        real("b", "2026-11-23T08:30", 60);
        follows("a", "d", Mark.ON_INTENT);
        follows("b", "", Mark.UNPLANNED);
        var rail = SCALE.area(piece("d")).x() + 11;
        var a = SCALE.area(piece("a"));
        var b = SCALE.area(piece("b"));
        assertEquals(rail, a.x());
        assertTrue(a.right() <= b.x());
        assertEquals(SCALE.area(piece("d")).right(), b.right());
    }

    @Test
    void whatHappenedStaysInTheLaneOfWhatItFulfils() {
        dream("a", "2026-11-23T08:00", 60);
        dream("b", "2026-11-23T08:00", 60);
        real("ra", "2026-11-23T08:00", 60);
        real("rb", "2026-11-23T08:00", 60);
        follows("ra", "a", Mark.ON_INTENT);
        follows("rb", "b", Mark.ON_INTENT);
        for (var id : List.of("a", "b")) {
            var dream = SCALE.area(piece(id));
            var real = SCALE.area(piece("r" + id));
            assertEquals(11, real.x() - dream.x());
            assertEquals(dream.right(), real.right());
        }
    }

    @Test
    void lateAndPastTheEndAreTold() {
        dream("d", "2026-11-24T10:00", 90);
        real("r", "2026-11-24T10:30", 105);
        follows("r", "d", Mark.PARTIAL);
        assertEquals(30, piece("r").late());
        assertEquals(45, piece("r").past());
    }

    @Test
    void whatGoesOnAfterABreakIsNotLateAgain() {
        dream("d", "2026-11-27T08:00", 180);
        real("r", "2026-11-27T08:20", 60);
        items.add(Timeblock.at(Agent.YOU, "again", BlockType.REALITY,
                Span.happened(Instant.parse("2026-11-27T08:40:00Z"), BERLIN, null)).called("again"));
        follows("r", "d", Mark.PARTIAL);
        follows("again", "d", Mark.NONE);
        assertEquals(20, piece("r").late());
        assertEquals(0, piece("again").late());
    }

    @Test
    void aQuarterOfAnHourIsNotWorthTelling() {
        dream("d", "2026-11-24T10:00", 90);
        real("r", "2026-11-24T10:15", 90);
        follows("r", "d", Mark.ON_INTENT);
        assertEquals(0, piece("r").late());
        assertEquals(0, piece("r").past());
    }

    @Test
    void aBlockPastMidnightGoesOnTheNextDay() {
        dream("d", "2026-11-23T23:00", 120);
        var pieces = pieces("d");
        assertEquals(2, pieces.size());
        assertEquals(List.of(0, 23 * 60, 24 * 60), at(pieces.get(0)));
        assertEquals(List.of(1, 0, 60), at(pieces.get(1)));
        assertTrue(pieces.get(0).begins() && !pieces.get(0).ends());
        assertFalse(pieces.get(1).begins());
    }

    @Test
    void sundayNightGoesOnInTheNextWeek() {
        dream("d", "2026-11-22T23:30", 60);
        assertEquals(List.of(0, 0, 30), at(piece("d")));
    }

    @Test
    void whereTheClockSkipsAnHourBlocksStayAtTheHoursOnTheWall() {
        now = Instant.parse("2026-03-29T12:00:00Z");
        dream("skipped", "2026-03-29T02:30", 60);
        dream("morning", "2026-03-29T08:00", 60);
        var week = Week.parse("2026-W13");
        assertEquals(List.of(6, 3 * 60 + 30, 4 * 60 + 30), at(piece(week, "skipped")));
        assertEquals(List.of(6, 8 * 60, 9 * 60), at(piece(week, "morning")));
    }

    @Test
    void whereAnHourComesTwiceABlockIsAsLongAsItLasted() {
        now = Instant.parse("2026-10-25T12:00:00Z");
        items.add(Timeblock.at(
                Agent.YOU, "r", BlockType.REALITY, Span.happened(Instant.parse("2026-10-25T00:45:00Z"), BERLIN, 30))
                .called("r"));
        assertEquals(List.of(6, 2 * 60 + 45, 3 * 60 + 15), at(piece(Week.parse("2026-W43"), "r")));
    }

    @Test
    void aTimerGrowsToNow() {
        items.add(Timeblock.at(
                Agent.YOU, "r", BlockType.REALITY, Span.happened(Instant.parse("2026-11-27T08:30:00Z"), BERLIN, null))
                .called("r"));
        assertEquals(List.of(4, 9 * 60 + 30, 10 * 60 + 5), at(piece("r")));
    }

    @Test
    void pointsLeadBackToDaysAndMinutes() {
        for (int day = 0; day < 7; day++) assertEquals(day, SCALE.dayAt(SCALE.left(day) + 1));
        assertEquals(9 * 60 + 15, SCALE.minuteAt(SCALE.y(9 * 60 + 20), 15));
        assertEquals(9 * 60 + 20, SCALE.minuteAt(SCALE.y(9 * 60 + 20), 5));
        assertEquals(24 * 60, SCALE.minuteAt(1_000_000, 15));
    }

    private void dream(String id, String start, int minutes) {
        items.add(Timeblock.at(
                Agent.YOU, id, BlockType.DREAM, Span.intended(LocalDateTime.parse(start), BERLIN, minutes))
                .called(Archetype.CREATE));
    }

    private void real(String id, String start, int minutes) {
        var begin = LocalDateTime.parse(start).atZone(BERLIN).toInstant();
        items.add(Timeblock.at(Agent.YOU, id, BlockType.REALITY, Span.happened(begin, BERLIN, minutes)).called(id));
    }

    private void follows(String real, String dream, Mark mark) {
        var all = new java.util.HashMap<>(verdicts.reality());
        all.put(real, new OfReality(dream, mark, ""));
        verdicts = new Verdicts(Map.of(), all);
    }

    private List<Piece> pieces(String id) {
        return layout(WEEK).pieces().stream().filter(piece -> piece.id().equals(id)).toList();
    }

    private Piece piece(String id) {
        return piece(WEEK, id);
    }

    private Piece piece(Week week, String id) {
        return layout(week).piece(id).orElseThrow();
    }

    private WeekLayout layout(Week week) {
        return WeekLayout.of(Snapshot.of(1, items), Agent.you(), week, BERLIN, now, verdicts);
    }

    private static List<Integer> at(Piece piece) {
        return List.of(piece.day(), piece.from(), piece.to());
    }
}
