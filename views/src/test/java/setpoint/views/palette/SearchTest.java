package setpoint.views.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.views.palette.Find.Group;

/// What is found by which letters, and in which order.
class SearchTest {
    private final List<Find> finds = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "sess, Session middleware, [Sess]ion middleware",
        "sess, Audit sessions, Audit [sess]ions",
        "SESS, Audit sessions, Audit [sess]ions",
        "sm, Session middleware, [S]ession [m]iddleware",
        "mid ses, Session middleware, [Ses]sion [mid]dleware",
        "uber, Über alles, [Über] alles",
        "über, Uber alles, [Uber] alles",
        "cafe, Café Ångström, [Café] Ångström",
        "angs, Café Ångström, Café [Ångs]tröm",
        "api2, API v2 contract, [API] v[2] contract",
        "hub, openGitHub, openGit[Hub]"
    })
    void marksTheLettersThatWereTyped(String typed, String title, String marked) {
        assertEquals(marked, marked(typed, title));
    }

    @ParameterizedTest
    @CsvSource({"xyz, Session middleware", "ssession, Session", "middleware session x, Session middleware", "aa, a"})
    void findsNothingWhereLettersAreMissing(String typed, String title) {
        assertNull(new Wanted(typed).in(new Folded(title), new Folded("")));
    }

    @Test
    void prefersStartsOfWordsAndLettersTogether() {
        offer(Group.TASKS, "Possession of keys", "Miss the test site", "Audit sessions", "Session middleware");
        assertEquals(
                List.of("Session middleware", "Audit sessions", "Possession of keys"), found("sess", Group.TASKS));
    }

    @Test
    void showsFaintAnswersOnlyWhereThereAreNoClearOnes() {
        offer(Group.TASKS, "Prevent odd loss");
        offer(Group.ACTIONS, "Redo");
        assertEquals(List.of(), found("redo", Group.TASKS));
        assertEquals(List.of("Redo"), found("redo", Group.ACTIONS));
        finds.removeLast();
        assertEquals(List.of("Prevent odd loss"), found("redo", Group.TASKS));
    }

    @Test
    void whatWasUsedLatelyComesFirst() {
        offer(Group.TASKS, "Session middleware", "Session tables", "Audit sessions");
        var recent = new Recent(List.of());
        recent.note("Audit sessions");
        recent.note("Session tables");
        var found = new Search(finds, recent).find(new Wanted("sess"), EnumSet.of(Group.TASKS));
        assertEquals(
                List.of("Session tables", "Audit sessions", "Session middleware"),
                found.getFirst().finds().stream().map(Find::title).toList());
    }

    @Test
    void withNothingTypedEverythingIsThereInTheOrderInWhichItIsOffered() {
        offer(Group.ACTIONS, "Undo the last change", "Redo", "Fit");
        assertEquals(List.of("Undo the last change", "Redo", "Fit"), found("", Group.ACTIONS));
    }

    @Test
    void aGroupThatBeginsLikeThatComesFirst() {
        offer(Group.TASKS, "Have the plan approved");
        offer(Group.ACTIONS, "Approve…");
        offer(Group.PLACES, "Something else");
        var sections = new Search(finds, new Recent(List.of())).find(new Wanted("appr"), EnumSet.allOf(Group.class));
        assertEquals(List.of(Group.ACTIONS, Group.TASKS), sections.stream().map(Search.Section::group).toList());
    }

    @Test
    void saysHowManyThereAreWhereNotAllAreShown() {
        for (int i = 0; i < 12; i++) offer(Group.TASKS, "Task " + i);
        var section =
                new Search(finds, new Recent(List.of())).find(new Wanted("task"), EnumSet.allOf(Group.class))
                        .getFirst();
        assertEquals(4, section.finds().size());
        assertEquals(12, section.all());
    }

    @Test
    void findsByTheSmallPrintToo() {
        finds.add(
                new Find(Group.TASKS, "a", "Session middleware", "b3 · Build · planner", () -> null, null, List.of()));
        assertEquals(List.of("Session middleware"), found("b3", Group.TASKS));
        assertEquals(List.of("Session middleware"), found("planner sess", Group.TASKS));
    }

    /// Against a search that tries every way: the answer is never worse than any of them, and its letters are the typed
    /// ones, in order.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheBestWayOfAll(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            var text = random.ints(1 + random.nextInt(11), 0, 4).mapToObj(i -> List.of("a", "b", " ", "A").get(i))
                    .collect(Collectors.joining());
            var typed = random.ints(1 + random.nextInt(3), 0, 2).mapToObj(i -> List.of("a", "b").get(i))
                    .collect(Collectors.joining());
            var answer = new Wanted(typed).in(new Folded(text), new Folded(""));
            int best = best(typed, text, 0, -1, 0);
            // One that is much worse than could be is no answer.
            if (answer != null) {
                assertEquals(best, answer.score(), () -> "seed " + seed + ": " + typed + " in " + text);
                var hits = new Wanted(typed).hits(new Folded(text));
                var letters = hits.stream().mapToObj(i -> text.substring(i, i + 1).toLowerCase())
                        .collect(Collectors.joining());
                assertEquals(typed, letters, () -> "seed " + seed + ": " + typed + " in " + text);
            }
        }
    }

    private static int best(String typed, String text, int letter, int before, int score) {
        if (letter == typed.length()) return score;
        int best = Integer.MIN_VALUE;
        var folded = new Folded(text);
        for (int place = before + 1; place < text.length(); place++) {
            if (folded.at(place) != typed.charAt(letter)) continue;
            int worth = folded.worthAt(place);
            int here = 16 + (letter > 0 && place == before + 1 ? Math.max(8, worth) : worth);
            int skipped = place - before - 1;
            int gap = letter == 0 || skipped == 0 ? 0 : 4 + skipped;
            best = Math.max(best, best(typed, text, letter + 1, place, score + here - gap));
        }
        return best;
    }

    private void offer(Group group, String... titles) {
        Stream.of(titles).forEach(title -> finds.add(new Find(group, title, title, "", () -> null, null, List.of())));
    }

    private List<String> found(String typed, Group group) {
        return new Search(finds, new Recent(List.of()))
                .find(new Wanted(typed), EnumSet.allOf(Group.class)).stream()
                .filter(section -> section.group() == group)
                .flatMap(section -> section.finds().stream())
                .map(Find::title)
                .toList();
    }

    private static String marked(String typed, String title) {
        var wanted = new Wanted(typed);
        assertNotNull(wanted.in(new Folded(title), new Folded("")), typed + " is not in " + title);
        var hits = wanted.hits(new Folded(title));
        assertTrue(hits.length() <= title.length());
        var marked = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            if (hits.get(i) && (i == 0 || !hits.get(i - 1))) marked.append('[');
            if (!hits.get(i) && i > 0 && hits.get(i - 1)) marked.append(']');
            marked.append(title.charAt(i));
        }
        return hits.get(title.length() - 1) ? marked.append(']').toString() : marked.toString();
    }
}
