package setpoint.persistence.exchange.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Next;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;

class MermaidTest {
    private static Imported read(String name, String text, Options options) {
        return new Mermaid().read(new Source(name, text.getBytes(StandardCharsets.UTF_8)), options);
    }

    private static Imported read(String text) {
        return read("plan.mmd", text, Options.DEFAULT);
    }

    private static String edges(Imported imported) {
        return imported.content().dependencies().stream().map(Dependency::id).sorted().collect(Collectors.joining(" "));
    }

    private static Task task(Imported imported, String id) {
        return imported.content().task(id).orElseThrow();
    }

    private static String refusal(String text) {
        return assertThrows(Refused.class, () -> read(text)).getMessage();
    }

    @Test
    void nodesBecomeTasksAndEdgesDependencies() {
        var plan = read("flowchart LR\n  a[Scope it] --> b(Build it)\n  b --> c\n");
        assertEquals("plan", plan.content().plan());
        assertEquals("Scope it", task(plan, "a").title());
        assertEquals("Build it", task(plan, "b").title());
        assertEquals("c", task(plan, "c").title());
        assertEquals("a>b b>c", edges(plan));
        assertEquals(List.of(), plan.warnings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "a[Text]", "a(Text)", "a([Text])", "a[[Text]]", "a[(Text)]", "a>Text]", "a{{Text}}", "a[/Text/]", "a[\\Text\\]",
        "a[/Text\\]", "a[\\Text/]", "a(-Text-)", "a[\"Text\"]", "a[ \"`**Text**`\" ]",
        "a@{ shape: cyl, label: \"Text\" }",
        "a@{label: Text}", "a[<b>Text</b>]", "a[\"fa:fa-check Text\"]", "a[Text]:::big"
    })
    void everyShapeHoldsItsText(String node) {
        var plan = read("graph TD\n" + node + "\n");
        assertEquals("Text", task(plan, "a").title());
        assertEquals(Kind.IMPLEMENT, task(plan, "a").kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~',
            value = {"a((Text))", "a(((Text)))", "a@{shape: circle, label: \"Text\"}", "a[Text]:::milestone"})
    void circlesAreMilestones(String node) {
        var plan = read("graph TD\n" + node);
        assertEquals(Kind.MILESTONE, task(plan, "a").kind());
        assertEquals("Text", task(plan, "a").title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "say #quot;hi#quot; #35;1 ~ say \"hi\" #1", "a &lt;b&gt; &amp; c ~ a <b> & c",
        "one<br/>two <br> three ~ one two three",
        "#9829; #x2192; &#8230; ~ ♥ → …", "#unknown; #0; #55296; ~ #unknown; #0; #55296;", "a; b ~ a; b",
        "Prüfen „これ“ 🙂 ~ Prüfen „これ“ 🙂"
    })
    void labelsAreDecoded(String label, String title) {
        assertEquals(title, task(read("graph TD\na[\"" + label + "\"]"), "a").title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "a --> b", "a-->b", "a ---> b", "a -.-> b", "a-.->b", "a -..-> b", "a ==> b", "a ====> b", "a --o b", "a --x b",
        "a -- text --> b", "a -->|text| b", "a -->|\"te|xt\"| b", "a == text ==> b", "a -. text .-> b",
        "a -- \"te --> xt\" --> b",
        "a e1@--> b", "a<--b", "a<---b", "a --> b & b", "a;a --> b;b"
    })
    void everyKindOfEdgeConnects(String edge) {
        var expected = edge.startsWith("a<-") ? "b>a" : "a>b";
        assertEquals(expected, edges(read("graph LR\n" + edge + "\n")));
    }

    @Test
    void edgesWithoutADirectionAreReadAsTheyStandAndCounted() {
        var plan = read("graph LR\na --- b\nb <--> c\nc === d\nd x--x e\n");
        assertEquals("a>b b>c c>d d>e", edges(plan));
        assertEquals(
                "[4 edges have no head, or one at both ends; they were read in the order in which they are written.]",
                plan.warnings().toString());
    }

    @Test
    void chainsAndGroupsMultiply() {
        assertEquals("a>c a>d b>c b>d c>e d>e", edges(read("flowchart TB; a & b --> c & d --> e")));
        assertEquals("", edges(read("flowchart TB\n a ~~~ b")));
        assertEquals("a>b", edges(read("flowchart TB\n a\n  --> b\n")));
    }

    @Test
    void aLabelMaySayTypeAndLagAndAnyOtherIsKept() {
        var dependencies =
                read("graph LR\na -->|SS +30m| b\na -->|-2h| c\na -->|after lunch| d\n").content().dependencies();
        assertEquals(new Dependency("plan", "a", "b", Dependency.Type.SS, 30, Map.of()), dependencies.get(0));
        assertEquals(-120, dependencies.get(1).lagMin());
        assertEquals(Map.of("mermaid", Map.of("label", "after lunch")), dependencies.get(2).extensions());
    }

    @Test
    void outermostSubgraphsArePhasesAndThoseWithinAreParents() {
        var plan = read("""
                flowchart LR
                subgraph one [First part]
                  direction TB
                  a --> b
                  subgraph inner["Both of them"]
                    c
                    d
                  end
                end
                subgraph Second part
                  e
                end
                b --> e
                """);
        assertEquals(List.of("First part", "Second part"), plan.content().phases().stream().map(Phase::title).toList());
        assertEquals("one", task(plan, "a").phase());
        assertEquals("inner", task(plan, "c").parent());
        assertEquals("one", task(plan, "c").phase());
        assertEquals("one", task(plan, "inner").phase());
        assertEquals("Second-part", task(plan, "e").phase());
    }

    @Test
    void aSubgraphThatEdgesLeadToIsATask() {
        var plan = read("flowchart LR\nsubgraph s [Set up]\na\nb\nend\ns --> c\n");
        assertEquals(List.of(), plan.content().phases());
        assertEquals("s", task(plan, "a").parent());
        assertEquals("s>c", edges(plan));
    }

    @Test
    void aDecisionWithAnswersIsAGateWhoseNoWakesWhatFollows() {
        var plan = read("""
                graph LR
                scope --> a[Draft] --> g{Good enough?}
                g -->|approved| done[Publish]
                g -->|needs changes| a
                a --> other{Which one?}
                other -->|left| l
                """);
        assertEquals(Kind.GATE, task(plan, "g").kind());
        assertEquals(List.of(new Next(Next.Outcome.FAILURE, "a")), task(plan, "g").next());
        assertEquals(Kind.IMPLEMENT, task(plan, "other").kind());
        assertEquals("a>g a>other g>done other>l scope>a", edges(plan));
    }

    @Test
    void aYesThatLeadsBackwardsIsWokenBySuccess() {
        var plan = read("graph LR\ns --> a --> g{Again?}\ng -- yes --> a\ng -- no --> b\n");
        assertEquals(
                List.of(new Next(Next.Outcome.FAILURE, "b"), new Next(Next.Outcome.SUCCESS, "a")),
                task(plan, "g").next());
    }

    @Test
    void whatLeadsBackBehindANoWakesAgainInsteadOfWaitingForItself() {
        var plan = read("graph LR\ns --> work --> g{Done?}\ng -->|no| fix --> work\ng -->|yes| ship\n");
        assertEquals("g>ship s>work work>g", edges(plan));
        assertEquals(List.of(new Next(Next.Outcome.FAILURE, "fix")), task(plan, "g").next());
        assertEquals(List.of(new Next(Next.Outcome.SUCCESS, "work")), task(plan, "fix").next());
    }

    @Test
    void nothingThatOnlyAnAnswerLeadsBackToSleepsForEver() {
        var plan = read("graph LR\nwork --> g{Done?}\ng -->|no| work\n");
        assertEquals(List.of(), task(plan, "g").next());
        assertEquals(
                "line 3: the edge g → work closes a loop (g → work → g) and was set aside.",
                plan.warnings().getFirst().toString());
    }

    @Test
    void ofALoopTheLastEdgeIsSetAside() {
        var text = "graph LR\na --> b\nb --> c\nc -->|again| a\nc --> d\n";
        var plan = read(text);
        assertEquals("a>b b>c c>d", edges(plan));
        assertEquals(
                "[line 4: the edge c → a closes a loop (c → a → b → c) and was set aside.]",
                plan.warnings().toString());
        assertEquals(
                Map.of("mermaid", Map.of("setAside", List.of(Map.of("from", "c", "to", "a", "label", "again")))),
                plan.content().brief().extensions());
        var strict = assertThrows(Refused.class, () -> read("plan.mmd", text, new Options(true, false)));
        assertEquals("plan.mmd, line 4: the edge c → a closes a loop (c → a → b → c).", strict.getMessage());
    }

    @Test
    void aTaskCannotWaitForItsOwnParts() {
        var plan = read("graph LR\nsubgraph s\na --> b\nend\nb --> s\nc --> c\n");
        assertEquals("a>b", edges(plan));
        assertEquals(2, plan.warnings().size(), plan.warnings().toString());
    }

    @Test
    void looksAreLeftOutAndCounted() {
        var plan = read("""
                ---
                title: "The #quot;plan#quot;"
                config:
                  theme: dark
                ---
                %%{init: {"theme": "dark",
                  "x": 1}}%%
                %% a comment
                flowchart LR
                  a --> b %% trailing
                  classDef big fill:#f9f,stroke:#333;
                  class a,b big;
                  style a fill:#bbf; c --> d
                  linkStyle 0 stroke:red
                  click a "https://example.org/;x" "tip"
                """);
        assertEquals("The \"plan\"", plan.content().brief().title());
        assertEquals("a>b c>d", edges(plan));
        assertEquals(
                "[4 lines about looks and links (style, classDef, click …) were left out.]",
                plan.warnings().toString());
    }

    @Test
    void foreignIdsAreKeptBesideTheirOwn() {
        var plan = read("graph LR\nA --> a\nB/x --> Größe\n");
        assertEquals("A>a-2 B-x>Gr-e", edges(plan));
        assertEquals(Map.of("mermaid", Map.of("id", "Größe")), task(plan, "Gr-e").extensions());
    }

    @Test
    void theFirstFlowchartOfAMarkdownFileIsRead() {
        var text =
                "# Doc\n\n```mermaid\nsequenceDiagram\nA->>B: hi\n```\n\n```mermaid\ngraph TD\na -->\n```\n```mermaid\ngraph LR\nc\n```\n";
        var refused = assertThrows(Refused.class, () -> read("doc.md", text, Options.DEFAULT));
        assertEquals("doc.md, line 11, column 1: a node must follow the arrow, not “”.", refused.getMessage());
        var plan = read("doc.md", text.replace("a -->\n", "a --> b\n"), Options.DEFAULT);
        assertEquals("a>b", edges(plan));
        assertEquals("[line 9: this flowchart was read; 1 others were left out.]", plan.warnings().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "sequenceDiagram ~ line 1, column 1: plans are read from Mermaid flowcharts only",
        "graph LR;a --> [x] ~ line 1, column 16: a node must follow the arrow",
        "graph LR;a[x ~ line 1, column 11: this bracket is not closed",
        "graph LR;a b ~ line 1, column 12: an arrow or the end of the line is expected here, not “b”",
        "graph LR;end ~ this “end” closes nothing", "graph LR;subgraph x ~ the subgraph “x” of line 1 is not closed",
        "graph LR;a -- text ~ this arrow does not end on its line",
        "graph LR;) ~ an arrow or the end of the line is expected here, not “)”"
    })
    void whatIsBrokenIsRefusedWithItsPlace(String text, String says) {
        var sentence = refusal(text);
        assertTrue(sentence.contains(says), sentence);
    }

    @Test
    void charactersThatAreNotSeenAreWarnedOf() {
        var plan = read("graph LR\na[\"pay \u202Enow\"]\n");
        assertEquals(
                "[line 2: the title holds a character that is not seen: U+202E RIGHT-TO-LEFT OVERRIDE.]",
                plan.warnings().toString());
    }

    @Test
    void aFlowchartIsRecognisedByNameOrText() {
        var format = new Mermaid();
        assertTrue(format.recognises(source("x.mmd", "")));
        assertTrue(format.recognises(source("x.txt", "%% hello\n\nflowchart LR\n")));
        assertTrue(format.recognises(source("x.md", "# A\n```mermaid\ngraph TD\n```\n")));
        assertFalse(format.recognises(source("x.md", "- [ ] do\n```mermaid\ngraph TD\n```\n")));
        assertFalse(format.recognises(source("x.txt", "graphic design\n")));
    }

    private static Source source(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
