package setpoint.persistence.exchange.timelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekWish;

/// Tables of time that nobody has said anything of yet: what they show, what is guessed of them, and what is kept of what
/// was said.
class CsvTableTest {
    private static final WeekWish WISH =
            WeekWish.usual("you", ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 11, 26), _ -> null);

    private static CsvTable table(String... lines) {
        return CsvTable.of(new Source("times.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    /// The guess as it would be said.
    private static Map<String, String> said(CsvTable table) {
        var said = new LinkedHashMap<String, String>();
        table.guess().forEach((what, column) -> said.put(what, table.nameOf(column)));
        return said;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Begin,End,Text|2026-11-23 08:00,2026-11-23 09:00,Write|start=Begin,end=End,title=Text",
                "Datum;Beginn;Ende;Tätigkeit|23.11.2026;08:00;09:30;Lesen|date=Datum,start=Beginn,end=Ende,title=Tätigkeit",
                "Date,Time,Duration,What|2026-11-23,08:00,1:30:00,Write|date=Date,start=Time,duration=Duration,title=What",
                "Day,From,Min,Client,Note|11/23/2026,8:00 AM,30,ACME,x|date=Day,start=From,minutes=Min,title=Note",
                "startTime,hours,summary,labels|2026-11-23T08:00:00Z,1.5,Write,a|start=startTime,hours=hours,title=summary,tags=labels",
                "a,b,c|2026-11-23 08:00,2026-11-23 09:00,Write|start=a,end=b,title=c",
                "Project,Start Date,Start Time,End Date,End Time,Duration (h)|Setpoint,23/11/2026,08:00:00,23/11/2026,09:00:00,01:00:00"
                        + "|date=Start Date,start=Start Time,enddate=End Date,end=End Time,duration=Duration (h),title=Project",
                "When,Spent,Ticket|2026-11-23 08:00,1h 30m,map/ask|start=When,duration=Spent,task=Ticket",
                "Date,Project,Hours|2026-11-23,Setpoint,1.5|date=Date,hours=Hours,title=Project",
                "x,y|1,2|''"
            })
    void columnsAreGuessedByTheirNamesAndByWhatTheyHold(String header, String row, String guess) {
        assertEquals(guess, MapText.written(said(table(header, row))));
    }

    @Test
    void whatHasToBeSaidComesWithTheGuessReadyToBePasted() {
        var refused = assertThrows(Refused.class, () -> table("Start time,End,Text",
                "2026-11-23 08:00,2026-11-23 09:00,Write").read(WISH)).getMessage();
        assertTrue(refused.contains("Its columns: Start time, End, Text."), refused);
        assertTrue(refused.endsWith("--map \"start=Start time,end=End,title=Text\""), refused);
        var halfway = assertThrows(Refused.class, () -> table("Date,Hours", "2026-11-23,2").read(WISH)).getMessage();
        assertTrue(halfway.endsWith("--map date=Date,hours=Hours,start=…"), halfway);
    }

    @Test
    void aColumnGoesByItsNumberWhereItsNameTellsTooLittle() {
        var table = table("Time,Time,\"a, b\",", "2026-11-23 08:00,2026-11-23 09:00,Write,later");
        assertEquals(List.of("Time", "#2", "#3", "#4"), List.of(0, 1, 2, 3).stream().map(table::nameOf).toList());
        var read = table.read(WISH.mapped(MapText.read(List.of("start=#1,end=#2,title=\"a, b\""))));
        assertEquals(1, read.entries());
        assertThrows(Refused.class, () -> table.read(WISH.mapped(Map.of("start", "#1", "end", "#5"))));
    }

    @Test
    void whatIsSaidOfColumnsIsKeptForTheNextTableWithTheSame() {
        var november = table("Begin,Until,Text", "2026-11-23 08:00,2026-11-23 09:00,Write");
        var december = table("begin,until,TEXT", "2026-12-01 08:00,2026-12-01 09:00,Read");
        var said = november.read(WISH.mapped(Map.of("start", "Begin", "end", "Until"))).said();
        assertNotNull(said);
        var kept = new HashMap<>(Map.of(said.setting(), said.text()));
        var next = december.read(WISH.remembering(kept::get));
        assertEquals(1, next.entries());
        assertNull(next.said(), "it is known already");
        assertTrue(next.understood().getFirst().contains("--map"), next.understood().toString());
        var other = table("Begin,Until,Text,More", "2026-12-01 08:00,2026-12-01 09:00,Read,x");
        assertThrows(Refused.class, () -> other.read(WISH.remembering(kept::get)));
        assertEquals(1, december.read(WISH.remembering(kept::get).mapped(Map.of("start", "Begin", "minutes", "Text",
                "end", "Until"))).entries(), "what is said now counts");
    }

    @Test
    void whatWasSaidBeforeAndFitsNoLongerIsNamedAsThat() {
        var first = table("User,s,e", "Ada,2026-11-23 08:00,2026-11-23 09:00", "Bob,2026-11-23 08:00,2026-11-23 09:00");
        var said = Objects.requireNonNull(
                first.read(WISH.mapped(Map.of("start", "s", "end", "e", "user", "Bob"))).said());
        var next = table("User,s,e", "Ada,2026-11-24 08:00,2026-11-24 09:00");
        var refused = assertThrows(Refused.class,
                () -> next.read(WISH.remembering(Map.of(said.setting(), said.text())::get)));
        assertTrue(
                refused.getMessage().contains("no entry of “Bob”, but of Ada. It was read as such columns were before"),
                refused::getMessage);
    }

    @Test
    void aColumnThatIsKnownCanBeLeftOut() {
        var toggl = table("Task,Description,Start date,Start time,End date,End time,Duration",
                "Deep,Write,2026-11-23,08:00:00,2026-11-23,09:00:00,01:00:00");
        var said = Objects.requireNonNull(toggl.read(WISH.mapped(Map.of("title", "Task", "task", ""))).said());
        var again = toggl.known(WISH.remembering(Map.of(said.setting(), said.text())::get));
        assertEquals("Task", again.get("title"));
        assertEquals("", again.get("task"));
        assertEquals("Start time", again.get("start"));
    }

    @Test
    void whatIsOpenIsSaidOneByOne() {
        var table = table("User,Day,From,Min", "Ada,03/04/2026,08:00,30", "Bob,03/04/2026,08:00,30");
        var said = new LinkedHashMap<String, String>();
        assertEquals("start", open(table, said));
        said.put("start", "From");
        assertEquals("end", open(table, said));
        said.put("minutes", "Min");
        assertEquals("user", open(table, said));
        said.put("user", "Bob");
        said.put("date", "Day");
        assertEquals("dates", open(table, said));
        said.put("dates", "DD/MM/YYYY");
        assertEquals("", open(table, said));
        assertEquals(1, table.read(WISH.mapped(said)).entries());
        assertEquals(List.of("Ada", "Bob"), table.people());
    }

    private static String open(CsvTable table, Map<String, String> said) {
        // Something is always said, so that nothing is taken from the guess.
        var all = new HashMap<>(said);
        all.putIfAbsent("title", "");
        return table.unsaid(WISH.mapped(all)).map(Unsaid::about).orElse("");
    }

    @Test
    void aTimeWithoutADayIsNamedAsOne() {
        var read = table("From,Min", "08:00,30").read(WISH.mapped(Map.of("start", "From", "minutes", "Min")));
        assertTrue(read.warnings().toString().contains("“08:00” is on no day"), read.warnings().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"start=Begin,end=End", "title=\"a, \"\"b\"\" c\",start=x", "task=,start=b"})
    void whatIsSaidIsReadAsItIsWritten(String text) {
        assertEquals(text, MapText.written(MapText.read(List.of(text))));
    }

    @Test
    void whatSaysNothingOfAColumnIsRefused() {
        assertThrows(Refused.class, () -> MapText.read(List.of("nonsense")));
        assertThrows(Refused.class, () -> MapText.read(List.of("=x")));
        assertEquals(Map.of("start", "b"), MapText.read(List.of("start=a", "start=b,")));
    }
}
