package setpoint.persistence.exchange.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import setpoint.model.core.Json;
import setpoint.model.plan.Content;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;

class VerificationTest {
    private static final Set<String> NEITHER_HASHED_NOR_SIGNED =
            Set.of("version", "state", "layout", "planRef", "signature");

    @Test
    void findsEverySingleChangeToContentAndProvenance() {
        int changes = changeEverything(2);
        assertTrue(changes > 300, changes + " changes");
    }

    @Test
    @Tag("faults")
    void findsEverySingleChangeInManyPlans() {
        int changes = changeEverything(30);
        assertTrue(changes > 5_000, changes + " changes");
    }

    private int changeEverything(int plans) {
        int changes = 0;
        for (long seed = 0; seed < plans; seed++) {
            var file = withoutDefaults(new SignedPlan(seed));
            assertTrue(verify(file).valid(), () -> verify(file).problems().toString());
            changes += changeEverything(file, seed);
        }
        return changes;
    }

    private int changeEverything(Map<String, Object> file, long seed) {
        int changes = 0;
        for (var name : List.copyOf(file.keySet())) {
            if (NEITHER_HASHED_NOR_SIGNED.contains(name)) continue;
            for (var change : changes(copy(file), name)) {
                var altered = copy(file);
                change.accept(altered);
                assertFalse(verify(altered).valid(), () -> "seed " + seed + ": " + JsonText.pretty(altered));
                changes++;
            }
        }
        return changes;
    }

    /// One change for each way to alter each key and value at and below a member.
    private static List<Consumer<Map<String, Object>>> changes(Map<String, Object> file, String name) {
        var changes = new ArrayList<Consumer<Map<String, Object>>>();
        walk(file, name, root -> root, changes);
        return changes;
    }

    private interface Way {
        Map<String, Object> to(Map<String, Object> root);
    }

    private static void walk(
            Map<String, Object> members, String name, Way way, List<Consumer<Map<String, Object>>> changes) {
        var value = members.get(name);
        changes.add(root -> way.to(root).remove(name));
        changes.add(root -> way.to(root).put(name + "_", way.to(root).remove(name)));
        changes.add(root -> way.to(root).put(name, altered(value)));
        if (value instanceof Map<?, ?>) {
            changes.add(root -> Json.object(way.to(root).get(name)).put("planted", 1L));
            for (var member : Json.object(value).keySet())
                walk(Json.object(value), member, root -> Json.object(way.to(root).get(name)), changes);
        }
        if (!(value instanceof List<?> elements)) return;
        for (int i = 0; i < elements.size(); i++) {
            int at = i;
            changes.add(root -> Json.array(way.to(root).get(name)).remove(at));
            changes.add(root -> Json.array(way.to(root).get(name)).set(at, altered(elements.get(at))));
            if (!(elements.get(i) instanceof Map<?, ?> element)) continue;
            for (var member : Json.object(element).keySet())
                walk(
                        Json.object(element),
                        member,
                        root -> Json.object(Json.array(way.to(root).get(name)).get(at)),
                        changes);
        }
    }

    private static Object altered(@Nullable Object value) {
        return switch (value) {
            case String s -> s + "x";
            case Long n -> n == 3 ? 2L : n + 1;
            case Boolean b -> !b;
            case List<?> list -> {
                var longer = new ArrayList<Object>(list);
                longer.add("planted");
                yield longer;
            }
            case Map<?, ?> map -> {
                var larger = new LinkedHashMap<>(Json.object(map));
                larger.put("planted", true);
                yield larger;
            }
            case null, default -> "something";
        };
    }

    @Test
    void doesNotMindOrderWhiteSpaceAndDefaults() {
        for (long seed = 0; seed < 10; seed++) {
            var plan = new SignedPlan(seed);
            var full = StrictJson.readObject("f", plan.published());
            var random = new Random(seed);
            for (var file : List.of(full, withoutDefaults(plan), Json.object(shuffled(full, random, true))))
                for (var text : List.of(JsonText.compact(file), JsonText.pretty(file),
                        JsonText.pretty(file).replace("\n", "\r\n\t")))
                    assertTrue(verify(text).valid(), () -> "seed " + plan + verify(text).problems());
        }
    }

    /// Members in any order everywhere; of lists only those whose order means nothing.
    private static @Nullable Object shuffled(@Nullable Object tree, Random random, boolean top) {
        if (tree instanceof List<?> list) return list.stream().map(e -> (Object) shuffled(e, random, false)).toList();
        if (!(tree instanceof Map<?, ?>)) return tree;
        var names = new ArrayList<>(Json.object(tree).keySet());
        Collections.shuffle(names, random);
        var result = new LinkedHashMap<String, @Nullable Object>();
        for (var name : names) {
            var value = shuffled(Json.object(tree).get(name), random, false);
            if (top && (name.equals("tasks") || name.equals("scopes"))) {
                var elements = new ArrayList<>(Json.array(value));
                Collections.shuffle(elements, random);
                value = elements;
            }
            result.put(name, value);
        }
        return result;
    }

    @Test
    void acceptsADraftAndNamesNobody() {
        var verification = Verification.verify("f", PlanFile.write(new SignedPlan(3).draft()), Signers.NONE);
        assertTrue(verification.valid());
        assertNull(verification.signer());
    }

    @Test
    void saysWhoseKeyItIs() {
        var plan = new SignedPlan(3);
        var known = new Signers(null, Map.of("Ada", plan.publicKey()));
        var signer = Verification.verify("f", plan.published(), known).signer();
        assertEquals("Ada", signer.name());
        assertFalse(Verification.verify("f", plan.published(), Signers.NONE).signer().isKnown());
    }

    @Test
    void answersForAnyBytes() {
        for (var text : List.of("", "[]", "{}", "{\"schema\": 1}",
                "{\"schema\":\"setpoint-plan/1\",\"id\":\"p\",\"id\":\"q\"}"))
            assertFalse(verify(text).valid());
        var random = new Random(5);
        var bytes = new SignedPlan(5).published();
        for (int i = 0; i < 300; i++) {
            var broken = bytes.clone();
            for (int n = 0; n < 1 + i % 4; n++) broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            Verification.verify("f", broken, Signers.NONE);
        }
    }

    /// The file as another program may write it: no member that equals its default.
    private static Map<String, Object> withoutDefaults(SignedPlan plan) {
        var file = StrictJson.readObject("f", plan.published());
        var content = Json.object(((Content) plan.exported().content()).toTree());
        var lean = new LinkedHashMap<>(content);
        for (var name : List.of("version", "state", "layout", "provenance", "planRef", "signature"))
            lean.put(name, file.get(name));
        return copy(lean);
    }

    private static Map<String, Object> copy(Map<String, Object> tree) {
        return StrictJson.readObject("f", JsonText.compact(tree).getBytes(StandardCharsets.UTF_8));
    }

    private static Verification verify(Map<String, Object> tree) {
        return verify(JsonText.compact(tree));
    }

    private static Verification verify(String text) {
        return Verification.verify("f", text.getBytes(StandardCharsets.UTF_8), Signers.NONE);
    }
}
