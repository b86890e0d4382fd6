package setpoint.persistence.exchange.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Next;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.all.Formats;
import setpoint.persistence.exchange.plan.Signers;

class PlanDslTest {
    private static final String PLAN =
            """
            # how to bake
            task flour "Find \\"good\\" flour" kind:research using:web.search   # the start
              input:
                grain: rye
                kilos: 3
              run: |
                # search
                search(grain)
                  -> mills
              expect:
                - at least 3 mills: named
                - "one is open"
              on failure -> flour
              on success -> dough

            task dough "Make dough" kind:implement
              needs: flour
              needs: [water]
              run: knead
            task water
              priority: 1
            """;

    @Test
    void readsTasksOneAfterTheOther() {
        var content = read("bread.plan", PLAN).content();
        assertEquals("bread", content.plan());
        var flour = content.task("flour").orElseThrow();
        assertEquals("Find \"good\" flour", flour.title());
        assertEquals(Kind.RESEARCH, flour.kind());
        assertEquals(List.of("web.search"), flour.tools());
        assertEquals(Map.of("grain", "rye", "kilos", 3L), flour.inputs());
        assertEquals("# search\nsearch(grain)\n  -> mills", flour.command());
        assertEquals(
                List.of("at least 3 mills: named", "one is open"),
                flour.criteria().stream().map(c -> c.text()).toList());
        assertEquals(
                List.of(new Next(Next.Outcome.FAILURE, "flour"), new Next(Next.Outcome.SUCCESS, "dough")),
                flour.next());
        assertEquals(List.of("flour>dough", "water>dough"),
                content.dependencies().stream().map(Dependency::id).toList());
        assertEquals(1, content.task("water").orElseThrow().priority());
    }

    @Test
    void readsOnlyTheFencesThatHoldTasks() {
        var text = "# Notes\n\ntask of the day: rest\n\n```sh\ntask x \"no\" but: not\n```\n```yaml\n" + PLAN
                + "```\nmore\n";
        var shell = text.replace("task x \"no\" but: not", "ls");
        assertEquals(3, read("notes.md", shell).content().tasks().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "task a \"A\";  nonsense                     | line 2: “nonsense” is not understood; a task has needs",
                "task a \"A\" kind:x and more                | line 1: “and more” is not understood",
                "task a \"A\";task a \"B\"                   | line 2: task “a” stands on line 1 already.",
                "task a \"A\";  expect:;    no hyphen        | line 3: “no hyphen” is no criterion",
                "task a \"A\";  input:;    no colon          | line 3: “no colon” is no input",
                "task a \"A\";  run: x;  run: y              | line 3: “run” is given twice.",
                "task a \"A\";what is this                   | line 2: a task begins with: task <id>"
            })
    void namesTheLineOfWhatItDoesNotUnderstand(String text, String expected) {
        var refused = assertThrows(Refused.class, () -> read("f.plan", text.replace(';', '\n'))).getMessage();
        assertTrue(refused.startsWith("f.plan, ") && refused.contains(expected), refused);
    }

    @Test
    void answersForAnyBytes() {
        var random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            var broken = PLAN.getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n <= i % 6; n++) broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
            try {
                new PlanDsl().read(new Source("f.plan", broken), Options.DEFAULT);
            } catch (Refused expected) {
                assertTrue(expected.getMessage().startsWith("f.plan"), expected.getMessage());
            }
        }
    }

    private static Imported read(String name, String text) {
        var source = new Source(name, text.getBytes(StandardCharsets.UTF_8));
        assertEquals("dsl", new Formats(Signers.NONE).recognise(source).orElseThrow().word());
        return new PlanDsl().read(source, Options.DEFAULT);
    }
}
