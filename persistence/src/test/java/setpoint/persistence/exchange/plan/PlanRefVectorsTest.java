package setpoint.persistence.exchange.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.core.Author;
import setpoint.model.core.Canonical;
import setpoint.model.core.Json;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Workspace;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanTree;
import setpoint.model.work.ImportPlan;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.json.StrictJson;

/// The published test vectors, whose canonical bytes and refs another program computed (in another language, from the
/// schema alone), against this one.
class PlanRefVectorsTest {
    private static final String FOLDER = "/setpoint/vectors/";
    private static final Set<String> NOT_CONTENT =
            Set.of("planRef", "signature", "state", "version", "provenance", "layout");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-minimal", "02-defaults-written-out", "03-lifecycle-is-not-content", "04-order", "05-unknown-fields",
                "06-unicode", "07-escapes", "08-numbers", "09-free-json-keeps-defaults", "10-parts"
            })
    void theRefIsThePublishedOne(String name) throws IOException {
        var file = file(name);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(getClass().getResourceAsStream("/setpoint/schema/setpoint-plan-1.json"));
        assertEquals(List.of(), schema.validate(text(name + ".json"), InputFormat.JSON));
        var canonical = text(name + ".canonical.json");
        assertEquals(PlanRef.PREFIX + Canonical.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8)), ref(name));
        assertEquals(canonical, Canonical.text(StrictJson.read(name, canonical.getBytes(StandardCharsets.UTF_8))));
        assertEquals(ref(name), PlanRef.of(file));
    }

    @Test
    void whatIsNotContentAndWhatIsDefaultChangeNothing() throws IOException {
        assertEquals(ref("01-minimal"), ref("02-defaults-written-out"));
        assertEquals(ref("01-minimal"), ref("03-lifecycle-is-not-content"));
    }

    /// A plan that was read and is kept as items has the ref of the file that it came from.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-minimal", "02-defaults-written-out", "04-order", "06-unicode", "07-escapes", "08-numbers",
                "09-free-json-keeps-defaults", "10-parts"
            })
    void whatWasReadHasTheRefOfItsFile(String name) throws IOException {
        var tree = new LinkedHashMap<>(file(name));
        tree.keySet().removeAll(NOT_CONTENT);
        assertEquals(ref(name), PlanRef.of(PlanTree.read(tree)));
    }

    /// Also where it says things that are unknown here: they are kept, and written back.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-minimal", "02-defaults-written-out", "04-order", "05-unknown-fields", "06-unicode",
                "07-escapes", "08-numbers", "09-free-json-keeps-defaults", "10-parts"
            })
    void whatWasTakenInIsWrittenBackWithItsRef(String name) throws IOException {
        var file = new PlanFile(Signers.NONE).read(new Source(name, bytes(name + ".json")), Options.DEFAULT);
        var workspace = new Workspace(new MemoryJournal(), Clock.systemUTC());
        var author = Author.person("you", "import");
        workspace.apply(file.edit("Vectors", ImportPlan.OnConflict.FAIL, Map.of()), author);
        var written = PlanFile.write(Exported.draft(workspace.snapshot(), file.content().plan()));
        assertEquals(ref(name), PlanRef.of(StrictJson.readObject(name, written)));
    }

    /// Neither white space nor the order of members is content.
    @Test
    void theOrderOfMembersChangesNothing() throws IOException {
        var random = new Random(20_261_121);
        for (var name : List.of("03-lifecycle-is-not-content", "05-unknown-fields", "10-parts"))
            for (int i = 0; i < 20; i++)
                assertEquals(ref(name), PlanRef.of(Json.object(shuffled(file(name), random))), name);
    }

    /// Every single change to a value inside the content gives another ref.
    @ParameterizedTest
    @ValueSource(strings = {"01-minimal", "04-order", "05-unknown-fields", "09-free-json-keeps-defaults", "10-parts"})
    void everyChangedValueChangesTheRef(String name) throws IOException {
        var content = StrictJson.readObject(name, text(name + ".canonical.json").getBytes(StandardCharsets.UTF_8));
        var altered = new ArrayList<Object>();
        alter(content, altered);
        for (var other : altered) assertNotEquals(ref(name), PlanRef.of(Json.object(other)), () -> other.toString());
    }

    /// Collects copies of a tree that differ from it in one leaf each.
    private static void alter(@Nullable Object tree, List<Object> altered) {
        switch (tree) {
            case Map<?, ?> map ->
                    map.forEach((name, value) -> {
                        var inner = new ArrayList<Object>();
                        alter(value, inner);
                        for (var other : inner) {
                            var copy = new LinkedHashMap<Object, Object>(map);
                            copy.put(name, other);
                            altered.add(copy);
                        }
                    });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    var inner = new ArrayList<Object>();
                    alter(list.get(i), inner);
                    for (var other : inner) {
                        var copy = new ArrayList<Object>(list);
                        copy.set(i, other);
                        altered.add(copy);
                    }
                }
            }
            case String s -> altered.add(s + "'");
            case Number n -> altered.add(n.longValue() + 1);
            case Boolean b -> altered.add(!b);
            case null -> altered.add("something");
            default -> throw new AssertionError(tree);
        }
    }

    private static @Nullable Object shuffled(@Nullable Object tree, Random random) {
        return switch (tree) {
            case Map<?, ?> map -> {
                var names = new ArrayList<Object>(map.keySet());
                Collections.shuffle(names, random);
                var copy = new LinkedHashMap<Object, @Nullable Object>();
                for (var name : names) copy.put(name, shuffled(map.get(name), random));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                for (var element : list) copy.add(shuffled(element, random));
                yield copy;
            }
            case null, default -> tree;
        };
    }

    private static Map<String, Object> file(String name) throws IOException {
        return StrictJson.readObject(name + ".json", text(name + ".json").getBytes(StandardCharsets.UTF_8));
    }

    private static String ref(String name) throws IOException {
        return text(name + ".ref").strip();
    }

    private static String text(String file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) throws IOException {
        try (var in = PlanRefVectorsTest.class.getResourceAsStream(FOLDER + file)) {
            return in.readAllBytes();
        }
    }
}
