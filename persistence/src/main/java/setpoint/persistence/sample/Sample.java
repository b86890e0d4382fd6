package setpoint.persistence.sample;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import setpoint.model.Edits;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Author;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Workspace;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.Provenance;
import setpoint.model.plan.Signature;
import setpoint.model.plan.Versions;
import setpoint.model.work.ImportPlan;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.plan.PlanFile;
import setpoint.persistence.exchange.plan.Signers;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.json.StrictJson;

/// Tells the sample's story to a new workspace, step by step, through the same door as everybody else.
///
/// The story is `workspace.json`: each step says how long ago it was (`ago`, an ISO 8601 duration), who made it (`by`,
/// an agent's id), about which plan, and its edits in the one vocabulary of all doors; several edits are one change.
/// Beyond that vocabulary, `importPlan` names a plan file beside it, and `publishVersion` publishes the newest version.
public final class Sample {
    private static final String FOLDER = "/setpoint/sample/";
    private static final String STORY = "workspace.json";
    private static final String OP = "op";
    private static final String PLAN = "plan";

    private final Workspace workspace;
    private final PastClock clock;
    private final Function<byte[], Signature> signer;

    private Sample(Workspace workspace, PastClock clock, Function<byte[], Signature> signer) {
        this.workspace = workspace;
        this.clock = clock;
        this.signer = signer;
    }

    /// Fills a workspace that is new. Leaves the clock where the story ends.
    ///
    /// @param clock the one that the workspace was made with
    /// @param signer signs what is published
    /// @param end the moment from which the steps' times are counted back
    public static void fill(Workspace workspace, PastClock clock, Function<byte[], Signature> signer, Instant end) {
        var sample = new Sample(workspace, clock, signer);
        var steps = new ArrayList<Step>();
        for (var tree : Json.array(StrictJson.readObject(STORY, file(STORY)).get("steps")))
            steps.add(sample.step(Json.object(tree), end));
        for (var week : SampleWeeks.told(end, clock.getZone()))
            steps.add(new Step(week.at(), week.agent(), week::edits));
        steps.sort(Comparator.comparing(Step::at));
        steps.forEach(sample::make);
        clock.set(end);
    }

    /// The names of the sample's plan files, as [#file] takes them.
    public static List<String> planFiles() {
        return Json.array(StrictJson.readObject(STORY, file(STORY)).get("steps")).stream()
                .flatMap(step -> Json.array(Json.object(step).get("edits")).stream())
                .map(edit -> Json.object(edit).get("file"))
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .toList();
    }

    /// The bytes of a file of the sample.
    public static byte[] file(String name) {
        try (var in = Sample.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new Refused("The sample has no file “%s”.", name);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new Refused("The sample's file “%s” cannot be read: %s", name,
                    String.valueOf(unreadable.getMessage()));
        }
    }

    /// Something that somebody did at a moment; what exactly can be said only once all before it has happened.
    private record Step(Instant at, String by, Supplier<List<Edit>> edits) {}

    private Step step(Map<String, Object> tree, Instant end) {
        return new Step(end.minus(Duration.parse((String) tree.get("ago"))), (String) tree.get("by"), () -> {
            var edits = new ArrayList<Edit>();
            for (var edit : Json.array(tree.get("edits"))) edits.add(edit(Json.object(edit), tree));
            return edits;
        });
    }

    private void make(Step step) {
        clock.set(step.at());
        var author = author(step.by());
        var edits = step.edits().get();
        if (edits.size() == 1) workspace.apply(edits.getFirst(), author);
        else workspace.apply(new Batch(together(edits), edits), author);
    }

    private static String together(List<Edit> edits) {
        return edits.stream().map(Edit::verb).distinct().collect(Collectors.joining("+"));
    }

    private Author author(String id) {
        var profile = workspace.snapshot().find(Agent.class, "", id);
        if (profile.isEmpty() && id.equals(Agent.YOU)) addYou();
        var type = profile.map(Agent::type).orElse(Author.Type.HUMAN);
        return new Author(id, type, "window");
    }

    private void addYou() {
        var you = Agent.you();
        workspace.apply(
                new AgentEdit.AddAgent(you.id(), you.type(), Map.of("name", you.name())),
                Author.person(you.id(), "window"));
    }

    private Edit edit(Map<String, Object> tree, Map<String, Object> step) {
        var members = new HashMap<>(tree);
        var op = (String) members.remove(OP);
        var type = Edits.byVerb().get(op);
        var plan = (String) step.get(PLAN);
        if (op.equals("importPlan")) return imported(members);
        if (type == PlanEdit.PublishVersion.class) return published(plan);
        if (type == null) throw new Refused("The sample has an edit “%s”, which nobody knows.", op);
        if (plan != null) members.put(PLAN, plan);
        return Records.read(type, members, op);
    }

    private static ImportPlan imported(Map<String, Object> members) {
        var name = (String) members.get("file");
        var read = new PlanFile(Signers.NONE).read(new Source(name, file(name)), Options.DEFAULT);
        return read.edit((String) members.get("project"), ImportPlan.OnConflict.FAIL, Map.of());
    }

    private PlanEdit.PublishVersion published(String plan) {
        var version = Versions.newest(workspace.snapshot(), plan).orElseThrow();
        var text = Signature.signedText(version.planRef(), Provenance.tree(version));
        return new PlanEdit.PublishVersion(plan, version.number(), signer.apply(text));
    }
}
