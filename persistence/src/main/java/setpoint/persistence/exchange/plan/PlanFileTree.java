package setpoint.persistence.exchange.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dag;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Provenance;
import setpoint.model.plan.Signature;
import setpoint.model.plan.Versions;

/// The tree of a plan file together with what it says, found sound: schema, references, ref, signature.
record PlanFileTree(String name, Map<String, Object> tree, Content content, String planRef, Versions.State state) {
    private static final int PROBLEMS_TO_NAME = 5;

    /// @param name the file's name, for messages
    /// @throws Refused naming the first few places where it is not sound
    static PlanFileTree sound(String name, @Nullable Object json) {
        if (!(json instanceof Map<?, ?>)) throw new Refused("%s must hold one JSON object, a plan.", name);
        var tree = Json.object(json);
        none(name, problems(tree));
        var content = content(name, tree);
        var file = new PlanFileTree(name, tree, content, PlanRef.of(tree), stateOf(tree));
        none(name, refProblems(tree, file.planRef));
        if (!PlanRef.of(content).equals(file.planRef))
            throw new Refused("%s holds something that cannot be kept exactly, so it was not taken in.", name);
        return file;
    }

    /// What is wrong with the form of a tree: against the schema, else between its parts.
    static List<String> problems(Map<String, Object> tree) {
        var problems = PlanSchema.problems(tree);
        return problems.isEmpty() ? PlanStructure.problems(tree) : problems;
    }

    private static Content content(String name, Map<String, Object> tree) {
        try {
            var content = PlanTree.read(tree);
            Dag.of(content).mustHoldTogether();
            return content;
        } catch (Refused refused) {
            throw new Refused("%s: %s".formatted(name, refused.getMessage()));
        }
    }

    private static void none(String name, List<String> problems) {
        if (problems.isEmpty()) return;
        var first = String.join(" ", problems.stream().limit(PROBLEMS_TO_NAME).toList());
        int more = problems.size() - PROBLEMS_TO_NAME;
        throw new Refused("%s: %s%s".formatted(name, first, more > 0 ? " And %d more.".formatted(more) : ""));
    }

    static Versions.State stateOf(Map<String, Object> tree) {
        return tree.get("state") instanceof String state ? Versions.State.valueOf(state) : Versions.State.DRAFT;
    }

    boolean isPublished() {
        return state == Versions.State.PUBLISHED || state == Versions.State.SUPERSEDED;
    }

    Map<String, Object> provenance() {
        return Json.object(tree.get("provenance"));
    }

    @Nullable
    Signature signature() {
        return signature(tree);
    }

    static @Nullable Signature signature(Map<String, Object> planFile) {
        var signature = Json.object(planFile.get("signature"));
        if (signature.isEmpty()) return null;
        return new Signature(
                (String) signature.get("alg"), (String) signature.get("publicKey"), (String) signature.get("value"));
    }

    /// What is wrong with the ref, the provenance and the signature of a tree that has the right form.
    static List<String> refProblems(Map<String, Object> tree, String planRef) {
        var problems = new ArrayList<String>();
        var claimed = tree.get("planRef");
        if (claimed != null && !claimed.equals(planRef))
            problems.add("planRef is not that of the content, which is %s; the file was altered.".formatted(planRef));
        var provenance = Json.object(tree.get("provenance"));
        var signature = signature(tree);
        if (signature != null && !Provenance.isVouchedFor(signature, planRef, provenance))
            problems.add("the signature is not one of this content and provenance; the file was altered.");
        problems.addAll(missing(tree, stateOf(tree), provenance));
        return problems;
    }

    private static List<String> missing(Map<String, Object> tree, Versions.State state,
            Map<String, Object> provenance) {
        var missing = new ArrayList<String>();
        if (state == Versions.State.DRAFT) return missing;
        var needed = new ArrayList<>(List.of("version", "provenance", "planRef"));
        if (state != Versions.State.APPROVED) needed.add("signature");
        for (var field : needed)
            if (tree.get(field) == null) missing.add("a plan in state %s needs “%s”.".formatted(state, field));
        for (var field : List.of("approvedBy", "approvedAt"))
            if (provenance.get(field) == null) missing.add("provenance lacks “%s”.".formatted(field));
        return missing;
    }

    /// The approved version that the file is; null for a draft.
    @Nullable
    PlanVersion version() {
        if (state == Versions.State.DRAFT) return null;
        var members = new LinkedHashMap<String, Object>();
        members.put("plan", content.plan());
        members.put("number", Objects.requireNonNull(tree.get("version")));
        members.put("planRef", planRef);
        members.put("content", PlanTree.of(content));
        var provenance = provenance();
        for (var field : Provenance.FIELDS)
            if (provenance.get(field) != null) members.put(field, provenance.get(field));
        members.putIfAbsent("rationale", "");
        members.put("unknownProvenance", Provenance.unknownIn(provenance));
        return Records.read(PlanVersion.class, members, "provenance");
    }
}
