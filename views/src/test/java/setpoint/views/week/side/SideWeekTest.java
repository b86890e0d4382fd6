package setpoint.views.week.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.Agent;
import setpoint.model.agent.Agent.WorkingHours;
import setpoint.model.core.Author.Type;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Archetype;
import setpoint.model.week.BlockType;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.BusyCalendar.BusyEvent;
import setpoint.model.week.Span;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.Verdicts;
import setpoint.views.week.layout.WeekLayout.Part;

class SideWeekTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Week WEEK = Week.parse("2026-W48");

    private final List<Item> items = new ArrayList<>(List.of(Agent.you()));
    private Instant now = Instant.parse("2026-11-27T09:05:00Z");

    @Test
    void aBlockIsWhereTheViewersClockHasIt() {
        agent("scout", TOKYO);
        dream("scout", "d", TOKYO, "2026-11-24T16:00", 120);
        assertEquals(List.of(1, 8 * 60, 10 * 60), at(pieces("scout", WEEK).getFirst()));
    }

    @Test
    void whatIsOnTheAgentsMondayMayBeOnTheViewersSunday() {
        agent("scout", TOKYO);
        dream("scout", "next", TOKYO, "2026-11-30T06:00", 60);
        dream("scout", "first", TOKYO, "2026-11-23T06:00", 60);
        var pieces = pieces("scout", WEEK);
        assertEquals(List.of("next"), pieces.stream().map(Piece::id).toList());
        assertEquals(List.of(6, 22 * 60, 23 * 60), at(pieces.getFirst()));
    }

    @Test
    void whatIsOnTheAgentsSundayMayBeOnTheViewersMonday() {
        agent("ada", NEW_YORK);
        dream("ada", "d", NEW_YORK, "2026-11-22T20:00", 60);
        assertEquals(List.of(0, 2 * 60, 3 * 60), at(pieces("ada", WEEK).getFirst()));
    }

    @Test
    void aBlockOverTheViewersMidnightIsInBothDays() {
        agent("ada", NEW_YORK);
        real("ada", "r", NEW_YORK, "2026-11-24T22:30:00Z", 60);
        assertEquals(List.of(List.of(1, 1410, 1440), List.of(2, 0, 30)),
                pieces("ada", WEEK).stream().map(SideWeekTest::at).toList());
    }

    @Test
    void ofABlockOverTheEndOfTheWeekTheRestIsInTheNext() {
        dream(Agent.YOU, "d", BERLIN, "2026-11-29T23:00", 120);
        assertEquals(List.of(6, 1380, 1440), at(pieces(Agent.YOU, WEEK).getFirst()));
        assertEquals(List.of(0, 0, 60), at(pieces(Agent.YOU, WEEK.next()).getFirst()));
    }

    @Test
    void clocksThatGoBackOnlyWithTheViewer() {
        agent("scout", TOKYO);
        var week = Week.parse("2026-W43");
        now = Instant.parse("2026-10-27T09:00:00Z");
        real("scout", "before", TOKYO, "2026-10-25T00:30:00Z", 30);
        real("scout", "after", TOKYO, "2026-10-25T01:30:00Z", 60);
        dream("scout", "again", TOKYO, "2026-10-25T10:15", 30);
        var at = pieces("scout", week);
        assertEquals(List.of(6, 150, 180), at(named(at, "before")), "from 2:30 to 3:00, which is again 2:00");
        assertEquals(List.of(6, 150, 210), at(named(at, "after")));
        assertEquals(List.of(6, 135, 165), at(named(at, "again")), "the second 2:15, an hour after the first");
    }

    @Test
    void clocksThatGoForwardOnlyWithTheViewer() {
        agent("scout", TOKYO);
        now = Instant.parse("2026-03-30T09:00:00Z");
        real("scout", "r", TOKYO, "2026-03-29T00:30:00Z", 60);
        assertEquals(List.of(6, 90, 210), at(pieces("scout", Week.parse("2026-W13")).getFirst()));
    }

    @Test
    void workingHoursAreTheAgentsAndSeenByTheViewer() {
        items.add(new Agent("scout", "Scout", Type.AI, List.of(), "", "", null, TOKYO,
                List.of(new WorkingHours(DayOfWeek.MONDAY, LocalTime.of(6, 0), LocalTime.of(12, 0)))));
        assertEquals(List.of(new Part(0, 0, 4 * 60), new Part(6, 22 * 60, 24 * 60)),
                lane("scout", WEEK).working().stream().toList());
    }

    @Test
    void otherCalendarsAreSeenByTheViewerToo() {
        agent("scout", TOKYO);
        items.add(new BusyCalendar("scout", "c", "Team", WEEK.monday(), WEEK.monday().plusDays(6), List.of(
                new BusyEvent("1", "Call", LocalDateTime.parse("2026-11-25T18:00"), TOKYO, 30, false))));
        var busy = lane("scout", WEEK).busy().getFirst();
        assertEquals(List.of(2, 10 * 60, 10 * 60 + 30), List.of(busy.day(), busy.from(), busy.to()));
    }

    @Test
    void theScoreIsOfTheAgentsOwnWeek() {
        agent("scout", TOKYO);
        dream("scout", "d", TOKYO, "2026-11-23T06:00", 60);
        real("scout", "r", TOKYO, "2026-11-22T21:00:00Z", 60);
        var lane = lane("scout", WEEK);
        assertTrue(lane.pieces().isEmpty(), "by the clocks of Berlin, it was on Sunday");
        assertEquals("100 %, 1 of 1 on intent", SideWords.score(lane));
        assertEquals("Tokyo, 8 h ahead", SideWords.zone(lane, WEEK, BERLIN));
    }

    @Test
    void aZoneIsNamedOnlyWhereItIsAnother() {
        agent("same", BERLIN);
        agent("near", ZoneId.of("Europe/Paris"));
        agent("half", ZoneId.of("Asia/Kolkata"));
        assertEquals("", SideWords.zone(lane("same", WEEK), WEEK, BERLIN));
        assertEquals("Paris, the same time", SideWords.zone(lane("near", WEEK), WEEK, BERLIN));
        assertEquals("Kolkata, 4 h 30 ahead", SideWords.zone(lane("half", WEEK), WEEK, BERLIN));
    }

    @Test
    void allHoursAreShownWhereMuchLiesOutsideOfDaylight() {
        dream(Agent.YOU, "d", BERLIN, "2026-11-24T09:00", 300);
        dream(Agent.YOU, "late", BERLIN, "2026-11-24T22:00", 60);
        assertEquals(SideHours.DAY, week(WEEK).hours());
        var lane = lane(Agent.YOU, WEEK);
        assertTrue(lane.hasAfter(1, SideHours.DAY));
        assertFalse(lane.hasBefore(1, SideHours.DAY));
        dream(Agent.YOU, "later", BERLIN, "2026-11-25T22:00", 120);
        assertEquals(SideHours.ALL, week(WEEK).hours());
        assertFalse(lane(Agent.YOU, WEEK).hasAfter(2, SideHours.ALL));
    }

    @Test
    void peopleStandBeforeAIsAndTheOneAtTheMachineFirst() {
        agent("b", BERLIN);
        items.add(new Agent("zoe", "Zoe", Type.HUMAN, List.of(), "", "", null, null, List.of()));
        agent("A", BERLIN);
        assertEquals(List.of("you", "zoe", "A", "b"), week(WEEK).agents().stream().map(Agent::id).toList());
        assertEquals(3, week(WEEK).indexOf("b"));
    }

    @Test
    void aPieceLiesInItsCellAndLeavesTheRailFree() {
        dream(Agent.YOU, "d", BERLIN, "2026-11-24T06:00", 60);
        real(Agent.YOU, "r", BERLIN, "2026-11-24T05:30:00Z", 60);
        var scale = SideScale.fitting(1212, 600, 3, SideHours.DAY);
        var lane = lane(Agent.YOU, WEEK);
        var dream = scale.area(2, named(lane.pieces(), "d"));
        var real = scale.area(2, named(lane.pieces(), "r"));
        assertEquals(SideScale.HIGHEST, scale.lane());
        assertTrue(scale.cell(2, 1).contains(dream));
        assertEquals(scale.x(1, 390), real.x());
        assertEquals(SideScale.INSET, real.y() - dream.y());
        assertEquals(dream.bottom(), real.bottom());
        assertEquals(1, scale.dayAt(dream.x()));
        assertEquals(2, scale.laneAt(dream.y()));
        assertEquals(-1, scale.dayAt(10));
    }

    @Test
    void lanesAreNeitherTooLowToReadNorTooHighToCompare() {
        assertEquals(SideScale.HIGHEST, SideScale.fitting(1212, 750, 1, SideHours.DAY).lane());
        assertEquals(75, SideScale.fitting(1212, 750, 10, SideHours.DAY).lane());
        assertEquals(SideScale.LOWEST, SideScale.fitting(1212, 750, 200, SideHours.DAY).lane());
    }

    @Test
    void whatLiesOutsideOfTheHoursIsAtTheirEdge() {
        var scale = SideScale.fitting(1212, 600, 1, SideHours.DAY);
        assertEquals(scale.x(4, 22 * 60), scale.x(4, 23 * 60));
        assertEquals(scale.x(4, 6 * 60), scale.x(4, 0));
    }

    private void agent(String id, ZoneId zone) {
        items.add(new Agent(id, id, Type.AI, List.of(), "", "", null, zone, List.of()));
    }

    private void dream(String agent, String id, ZoneId zone, String start, int minutes) {
        items.add(Timeblock.at(
                agent, id, BlockType.DREAM, Span.intended(LocalDateTime.parse(start), zone, minutes))
                .called(Archetype.CREATE));
    }

    private void real(String agent, String id, ZoneId zone, String begin, int minutes) {
        items.add(Timeblock.at(agent, id, BlockType.REALITY, Span.happened(Instant.parse(begin), zone, minutes))
                .called(Archetype.CREATE));
    }

    private SideWeek week(Week week) {
        return SideWeek.of(Snapshot.of(1, items), week, BERLIN, now, _ -> Verdicts.NONE);
    }

    private SideLane lane(String agent, Week week) {
        var all = week(week);
        return all.lane(all.indexOf(agent));
    }

    private List<Piece> pieces(String agent, Week week) {
        return lane(agent, week).pieces();
    }

    private static Piece named(List<Piece> pieces, String id) {
        return pieces.stream().filter(piece -> piece.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Integer> at(Piece piece) {
        return List.of(piece.day(), piece.from(), piece.to());
    }
}
