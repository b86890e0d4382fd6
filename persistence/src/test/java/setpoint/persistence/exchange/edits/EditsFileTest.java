package setpoint.persistence.exchange.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Batch;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.model.work.WorkEdit;
import setpoint.persistence.exchange.Source;

class EditsFileTest {
    private static final String EDITS =
            """
            [{"op": "addTask", "task": "b", "set": {"title": "B", "estimate": {"likelyMin": 30}}},
             {"op": "updateTask", "task": "a", "set": {"title": "A"}, "unset": ["deadline"]},
             {"op": "addDependency", "from": "a", "to": "b", "type": "SS", "lagMin": -5},
             {"op": "claimTask", "plan": "p", "task": "a"}]""";

    @Test
    void readsEachEditAndFillsInThePlan() {
        var batch = read(EDITS, "p");
        assertEquals("edit", batch.verb());
        assertEquals(
                List.of(
                        new DraftEdit.AddTask("p", "b", Map.of("title", "B", "estimate", Map.of("likelyMin", 30L))),
                        new DraftEdit.UpdateTask("p", "a", Map.of("title", "A"), List.of("deadline")),
                        new DraftEdit.AddDependency("p", "a", "b", Dependency.Type.SS, -5),
                        new WorkEdit.ClaimTask("p", "a", null)),
                batch.edits());
    }

    @Test
    void takesASingleEditAndCallsTheChangeByItsVerb() {
        assertEquals("removeTask", read("{\"op\": \"removeTask\", \"task\": \"a\"}", "p").verb());
        assertEquals(1, read("{\"edits\": [{\"op\": \"removeTask\", \"task\": \"a\"}]}", "p").edits().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"op\": \"addTsk\", \"task\": \"a\"}]          | edits[0].op “addTsk” is no edit. Maybe you mean “addTask”.",
                "[{\"op\": \"explode\"}]                          | edits[0].op “explode” is no edit. There are abandonTask, ",
                "[{\"task\": \"a\"}]                              | edits[0] lacks “op”",
                "[{\"op\": \"removeTask\"}]                       | edits[0] lacks “task”.",
                "[{\"op\": \"removeTask\", \"task\": 3}]          | edits[0].task must be text, not 3.",
                "[{\"op\": \"removeTask\", \"taks\": \"a\"}]      | edits[0] has no field “taks”. Maybe you mean “task”.",
                "[{\"op\": \"removeTask\", \"task\": \"a\"}, {\"op\": \"addTask\", \"task\": \"b\", \"set\": 1}] | edits[1].set must be an object",
                "[{\"op\": \"removeTask\", \"task\": \"a\", \"plan\": \"q\"}] | edits[0].plan is “q”, but the edits are for plan p.",
                "[{\"op\": \"approveVersion\", \"rationale\": \"x\"}] | approveVersion is for a person to decide",
                "[]                                               | edits.json holds no edit.",
                "3                                                | edits.json must hold a list of edits",
                "[3]                                              | edits[0] must be an object"
            })
    void namesTheEditAndTheRule(String text, String expected) {
        var refused = assertThrows(Refused.class, () -> read(text, "p")).getMessage();
        assertTrue(refused.contains(expected), refused);
    }

    @Test
    void shipsTheSchemaThatIsMadeFromTheEdits() throws IOException {
        var made = EditsSchema.text();
        Files.createDirectories(Path.of("target"));
        var copy = Files.writeString(Path.of("target", "setpoint-edits-1.json"), made);
        try (var in = getClass().getResourceAsStream(EditsSchema.RESOURCE)) {
            var shipped = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(made, shipped, () -> "the edits have changed; ship " + copy + " as " + EditsSchema.RESOURCE);
        }
    }

    @Test
    void theSchemaTakesWhatIsReadAndRefusesWhatIsNot() {
        var schema = schema();
        assertEquals(List.of(), schema.validate(EDITS, InputFormat.JSON));
        for (var wrong : List.of(
                "[]", "3", "[{\"op\": \"explode\"}]", "[{\"op\": \"removeTask\"}]",
                "[{\"op\": \"removeTask\", \"task\": 3}]", "[{\"op\": \"removeTask\", \"task\": \"a\", \"x\": 1}]",
                "[{\"op\": \"approveVersion\", \"rationale\": \"x\"}]"))
            assertTrue(!schema.validate(wrong, InputFormat.JSON).isEmpty(), wrong);
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EditsSchema.text(), InputFormat.JSON);
    }

    private static Batch read(String text, String plan) {
        return EditsFile.read(new Source("edits.json", text.getBytes(StandardCharsets.UTF_8)), plan);
    }
}
