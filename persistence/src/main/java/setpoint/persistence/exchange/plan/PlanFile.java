package setpoint.persistence.exchange.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.model.plan.Placement;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Provenance;
import setpoint.model.plan.Publication;
import setpoint.model.plan.UnknownMembers;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Opening;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.Warning;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;

/// Setpoint's own plan file (`setpoint-plan/1`). Members that are unknown here are kept and written back in place. A
/// broken one is refused whole: with the schema, the references, the ref and the signature it is right or it is nothing.
public final class PlanFile implements Format {
    public static final String WORD = "plan";

    private static final Pattern SCHEMA = Pattern.compile("\"schema\"\\s*:\\s*\"setpoint-plan/");
    private static final int MEMBERS_TO_NAME = 5;

    private final Signers signers;

    /// @param signers whose signatures are named when a published plan arrives
    public PlanFile(Signers signers) {
        this.signers = signers;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public boolean recognises(Source source) {
        return Opening.of(source).startsWith("{")
                && SCHEMA.matcher(new String(source.bytes(), StandardCharsets.ISO_8859_1)).find();
    }

    @Override
    public Imported read(Source source, Options options) {
        var file = PlanFileTree.sound(source.name(), StrictJson.read(source));
        var tree = file.tree();
        var content = file.content();
        var warnings = new ArrayList<Warning>();
        warnOfUnknown(content, warnings);
        var version = file.version();
        if (version == null && file.signature() != null)
            warnings.add(new Warning("signature", "A draft is not signed; the signature was passed over."));
        var publication = version == null ? null : publication(file, version, warnings);
        return new Imported(
                WORD, content, List.of(), layout(content.plan(), tree), version, publication, Map::of, warnings);
    }

    private @Nullable Publication publication(PlanFileTree file, PlanVersion version, List<Warning> warnings) {
        var unknown = version.unknownProvenance().keySet();
        if (!unknown.isEmpty())
            warnings.add(new Warning("provenance",
                    "It holds what is unknown here: %s. It is kept and will be written back."
                            .formatted(String.join(", ", unknown.stream().limit(MEMBERS_TO_NAME).toList()))));
        var signature = file.signature();
        if (signature == null || !file.isPublished()) {
            if (!Provenance.areSame(file.provenance(), Provenance.tree(version)))
                warnings.add(new Warning("provenance", "It is written otherwise than Setpoint will write it."));
            return null;
        }
        if (!Provenance.areSame(file.provenance(), Provenance.tree(version)))
            throw new Refused(
                    "%s: its provenance is written in a way that this version of Setpoint cannot keep, so its signature would be lost. Use a newer Setpoint.",
                    file.name());
        warnings.add(new Warning("signature", "Signed by " + signers.of(signature) + "."));
        return new Publication(
                version.plan(), version.number(), version.approvedBy(), version.approvedAt(), signature);
    }

    private static void warnOfUnknown(Content content, List<Warning> warnings) {
        var names = new ArrayList<String>();
        name(names, "", content.brief().extensions());
        content.scopes().forEach(s -> name(names, "scope " + s.id(), s.extensions()));
        content.phases().forEach(p -> name(names, "phase " + p.id(), p.extensions()));
        content.tasks().forEach(t -> name(names, "task " + t.id(), t.extensions()));
        content.dependencies().forEach(d -> name(names, "dependency " + d.id(), d.extensions()));
        if (names.isEmpty()) return;
        var first = String.join(", ", names.stream().limit(MEMBERS_TO_NAME).toList());
        var more = names.size() > MEMBERS_TO_NAME ? " and %d more".formatted(names.size() - MEMBERS_TO_NAME) : "";
        warnings.add(new Warning(
                "",
                "%s unknown here: %s%s. What is unknown is kept and will be written back."
                        .formatted(names.size() == 1 ? "1 member is" : names.size() + " members are", first, more)));
    }

    private static void name(List<String> names, String item, Map<String, Object> extensions) {
        for (var path : UnknownMembers.in(extensions)) names.add((item + " " + path).strip());
    }

    private static List<Placement> layout(String plan, Map<String, Object> tree) {
        var places = new ArrayList<Placement>();
        Json.object(tree.get("layout")).forEach((task, place) -> {
            var members = new LinkedHashMap<String, Object>();
            members.put("plan", plan);
            members.put("id", task);
            members.put("x", Json.object(place).get("x"));
            members.put("y", Json.object(place).get("y"));
            places.add(Records.read(Placement.class, members, "layout." + task));
        });
        return places;
    }

    /// The file of a plan: every field, in the contract's order, indented.
    public static byte[] write(Exported exported) {
        return JsonText.pretty(tree(exported)).getBytes(StandardCharsets.UTF_8);
    }

    /// The same as a tree.
    public static Map<String, Object> tree(Exported exported) {
        var content = PlanTree.of(exported.content());
        var tree = new LinkedHashMap<String, @Nullable Object>();
        content.forEach((name, value) -> {
            tree.put(name, value);
            if (!name.equals("title")) return;
            tree.put("version", (long) Math.max(exported.number(), 1));
            tree.put("state", exported.state().name());
        });
        tree.put("layout", layout(exported));
        var version = exported.version();
        if (version == null) return tree;
        tree.put("provenance", Provenance.tree(version));
        tree.put("planRef", version.planRef());
        var publication = exported.publication();
        if (publication != null) tree.put("signature", Records.full(publication.signature()));
        return tree;
    }

    private static Map<String, Object> layout(Exported exported) {
        var layout = new LinkedHashMap<String, Object>();
        for (var place : exported.layout()) {
            var xy = new LinkedHashMap<String, Object>();
            xy.put("x", (long) place.x());
            xy.put("y", (long) place.y());
            layout.put(place.id(), xy);
        }
        return layout;
    }
}
