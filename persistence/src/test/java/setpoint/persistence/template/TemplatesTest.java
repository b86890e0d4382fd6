package setpoint.persistence.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Finding;
import setpoint.model.plan.Phase;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.Task;
import setpoint.model.plan.Validation;
import setpoint.persistence.exchange.json.StrictJson;

/// Every template is a sound plan: whoever begins with one has nothing to mend first.
class TemplatesTest {
    private static final String FOLDER = "/setpoint/templates/";

    static List<String> files() throws IOException {
        return Json.array(StrictJson.read("index.json", bytes("index.json"))).stream()
                .map(entry -> (String) Json.object(entry).get("file"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitsTheSchema(String file) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(getClass().getResourceAsStream("/setpoint/schema/setpoint-plan-1.json"));
        var text = new String(bytes(file), StandardCharsets.UTF_8);
        assertEquals(List.of(), schema.validate(text, InputFormat.JSON));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNothingToMend(String file) throws IOException {
        var content = content(file);
        assertEquals(file, content.plan() + ".json");
        if (content.tasks().isEmpty()) return;
        assertEquals(List.of(), Validation.of(content).findings().stream().map(Finding::sentence).toList());
    }

    @Test
    void theIndexSaysWhatEachIs() throws IOException {
        for (var entry : Json.array(StrictJson.read("index.json", bytes("index.json")))) {
            var members = Json.object(entry);
            assertEquals(List.of("id", "title", "description", "file"), List.copyOf(members.keySet()));
            assertTrue(((String) members.get("description")).endsWith("."));
        }
    }

    @Test
    void debuggingKeepsItsHypothesesAndBranches() throws IOException {
        var content = content("debug.json");
        var hypotheses = Json.array(content.brief().extensions().get("hypotheses"));
        assertEquals(List.of("H1", "H2", "H3"), hypotheses.stream().map(h -> Json.object(h).get("id")).toList());
        for (var hypothesis : hypotheses) {
            var test = content.task((String) Json.object(hypothesis).get("test")).orElseThrow();
            assertEquals(
                    List.of("SUCCESS", "FAILURE"), test.next().stream().map(n -> n.on().name()).toList());
        }
        assertTrue(content.task("decide").orElseThrow().isGate());
    }

    @Test
    void closingTasksFollowEachOther() throws IOException {
        var content = content("closing-tasks.json");
        assertEquals(
                List.of("self-healing", "workflow-analysis"),
                content.tasks().stream().map(Task::id).toList());
        assertTrue(content.tasks().stream().allMatch(t -> t.labels().contains("closing")));
        assertEquals("self-healing", content.dependenciesOf("workflow-analysis").getFirst().from());
    }

    @Test
    void theContentCycleGoesThroughAllArchetypes() throws IOException {
        var content = content("content-cycle.json");
        assertEquals(
                List.of("SCAN", "CREATE", "DISTRIBUTE", "MEASURE"),
                content.phases().stream().map(p -> p.archetype()).toList());
        var used = content.tasks().stream().collect(Collectors.groupingBy(content::archetypeOf));
        for (var phase : content.phases()) assertFalse(used.get(phase.archetype()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void beginsAPlanOfAnotherNameThatCanEndWithTheClosingTasks(String file) {
        var id = file.replace(".json", "");
        if (id.equals(ClosingTasks.TEMPLATE)) return;
        var content = Templates.content(id, "my-plan", "My plan", "To try it");
        assertEquals("my-plan", content.plan());
        assertEquals("My plan", content.brief().title());
        assertEquals("To try it", content.brief().goal());
        var closed = ClosingTasks.after(content);
        assertEquals(content.tasks().size() + 2, closed.tasks().size());
        assertEquals(true, closed.brief().extensions().get(ClosingTasks.OPTION));
        assertEquals(List.of(), Validation.of(closed).findings().stream().map(Finding::sentence).toList());
        assertEquals("closing", closed.phases().getLast().id());
        assertEquals(List.of("workflow-analysis"), lastOf(closed));
        assertEquals(closed, ClosingTasks.after(closed));
    }

    private static List<String> lastOf(Content content) {
        return content.tasks().stream()
                .filter(t -> t.parent() == null && content.dependentsOf(t.id()).isEmpty())
                .filter(t -> content.tasks().stream()
                        .noneMatch(other -> other.next().stream().anyMatch(n -> n.to().equals(t.id()))))
                .map(Task::id)
                .toList();
    }

    @Test
    void closingTasksTakeIdsThatAreFree() {
        var phase = new Phase("p", "closing", "Closing time", 0);
        var task = Task.titled("p", "Self-Healing", "Ours");
        var content = new Content(
                "p", Brief.titled("P"), List.of(), List.of(phase), List.of(task), List.of());
        var closed = ClosingTasks.after(content);
        assertEquals(
                List.of("Self-Healing", "self-healing-2", "workflow-analysis"),
                closed.tasks().stream().map(Task::id).toList());
        assertEquals("closing-2", closed.task("self-healing-2").orElseThrow().phase());
        assertEquals("Self-Healing", closed.dependenciesOf("self-healing-2").getFirst().from());
    }

    @Test
    void anUnknownTemplateIsRefusedWithThoseThatThereAre() {
        var refused = assertThrows(Refused.class, () -> Templates.content("bug", "p", "P", ""));
        assertEquals(
                "There is no template “bug”. There are: blank, software-feature, research-then-build, debug, content-cycle.",
                refused.getMessage());
    }

    private static Content content(String file) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>(StrictJson.readObject(file, bytes(file)));
        tree.remove("version");
        tree.remove("state");
        return PlanTree.read(tree);
    }

    private static byte[] bytes(String file) throws IOException {
        try (var in = TemplatesTest.class.getResourceAsStream(FOLDER + file)) {
            return in.readAllBytes();
        }
    }
}
