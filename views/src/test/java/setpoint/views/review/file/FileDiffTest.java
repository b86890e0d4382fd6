package setpoint.views.review.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.views.review.file.Row.Mark;

/// Laws of the comparison: unfolded, it is both files and nothing else.
class FileDiffTest {
    private static final Map<String, Object> LIFE = Map.of("version", 2L);

    private static Content content(Task... tasks) {
        return content(List.of(), List.of(tasks));
    }

    private static Content content(List<Phase> phases, List<Task> tasks) {
        return new Content("p", Brief.titled("A plan"), List.of(), phases, tasks, List.of());
    }

    private static Task task(String id, String title) {
        return Task.titled("p", id, title);
    }

    /// All rows, with nothing left folded.
    private static List<Row.Text> unfolded(List<Row> rows) {
        var open = new ArrayList<Row.Text>();
        for (var row : rows)
            switch (row) {
            case Row.Text text -> open.add(text);
            case Row.Folded folded -> open.addAll(unfolded(folded.unfolded()));
            }
        return open;
    }

    private static List<String> side(List<Row> rows, Mark without) {
        return unfolded(rows).stream()
                .filter(row -> row.mark() != without)
                .map(row -> stripComma(row.line().text()))
                .toList();
    }

    private static String stripComma(String line) {
        return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    }

    private static List<String> plain(Content content) {
        return side(FileDiff.plain(content, LIFE), Mark.REMOVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void holdsBothFilesWholeAndNumbersTheirLines(long seed) {
        var random = new Random(seed);
        var before = some(random);
        var after = some(random);
        var rows = FileDiff.between(before, after, LIFE);
        assertEquals(plain(after), side(rows, Mark.REMOVED));
        var was = side(rows, Mark.ADDED).stream().sorted().toList();
        assertEquals(plain(before).stream().sorted().toList(), was, "seed " + seed);
        int number = 1;
        for (var row : unfolded(rows)) if (row.mark() != Mark.REMOVED) assertEquals(number++, row.number());
    }

    private static Content some(Random random) {
        var phases = new ArrayList<Phase>();
        for (var id : List.of("one", "two", "three"))
            if (random.nextInt(4) > 0) phases.add(new Phase("p", id, id, random.nextInt(9)));
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < 12; i++)
            if (random.nextInt(3) > 0)
                tasks.add(task("t" + i, "Title " + random.nextInt(3)).with(
                        Map.of("outputs", List.of("a", "b", "c").subList(0, random.nextInt(4)))));
        return content(phases, tasks);
    }

    @Test
    void marksOnlyTheLineThatDiffersAndKeepsThePartsNameInSight() {
        var rows = FileDiff.between(
                content(task("a", "First"), task("b", "Second"), task("c", "Third")),
                content(task("a", "First"), task("b", "Second, better"), task("c", "Third")), LIFE);
        var marked = rows.stream()
                .filter(row -> row instanceof Row.Text text && text.mark() != Mark.SAME)
                .map(row -> ((Row.Text) row).line().text().strip())
                .toList();
        assertEquals(List.of("\"title\": \"Second\",", "\"title\": \"Second, better\","), marked);
        var seen = rows.stream().filter(Row.Text.class::isInstance).map(r -> ((Row.Text) r).line().text().strip())
                .collect(Collectors.joining(" "));
        assertTrue(seen.contains("\"id\": \"b\""), seen);
        assertFalse(seen.contains("\"id\": \"a\""), seen);
    }

    @Test
    void aPartBehindAFoldIsFoundWithoutUnfoldingTheRest() {
        var many = new ArrayList<Task>();
        for (int i = 100; i < 400; i++) many.add(task("t" + i, "Task " + i));
        var rows = FileDiff.between(content(List.of(), many), content(List.of(), many), LIFE);
        assertEquals(1, rows.size());
        var fold = (Row.Folded) rows.getFirst();
        assertTrue(fold.holds("task/t250"));
        var around = fold.unfoldedAt("task/t250");
        assertEquals(3, around.stream().filter(row -> row instanceof Row.Folded || row.part().equals("task/t250"))
                .map(Row::part).distinct().count());
        assertEquals(fold.count(), around.stream().mapToInt(r -> r instanceof Row.Folded f ? f.count() : 1).sum());
        assertEquals(unfolded(rows), unfolded(around));
    }

    @Test
    void showsWhatHidesAsAnEscape() {
        var text = plain(content(task("a", "x\u202Ey\u200Bz"))).stream().collect(Collectors.joining());
        assertTrue(text.contains("x\\u202Ey\\u200Bz"), text);
        assertFalse(text.contains("\u202E"));
    }
}
