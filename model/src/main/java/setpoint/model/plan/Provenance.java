package setpoint.model.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;

/// Where a version comes from, as a plan file says it. This tree is what is signed beside the ref.
public final class Provenance {
    /// The members that are known here, in the order of the published contract.
    public static final List<String> FIELDS =
            List.of("createdBy", "parentRef", "approvedBy", "approvedAt", "rationale", "approvedHow");

    private Provenance() {}

    /// Every field, in the order of the published contract, then what is unknown here.
    public static Map<String, Object> tree(PlanVersion version) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("createdBy", version.createdBy());
        tree.put("parentRef", version.parentRef());
        tree.put("approvedBy", version.approvedBy());
        tree.put("approvedAt", version.approvedAt().toString());
        tree.put("rationale", version.rationale());
        tree.put("approvedHow", version.approvedHow().name());
        tree.putAll(version.unknownProvenance());
        return tree;
    }

    /// The members that are unknown here.
    public static Map<String, Object> unknownIn(Map<String, Object> provenance) {
        var unknown = new LinkedHashMap<>(provenance);
        FIELDS.forEach(unknown::remove);
        return unknown;
    }

    /// Whether the signature is one of this ref and provenance. A member that equals its default may have been left out
    /// when it was signed, or be left out now.
    public static boolean isVouchedFor(Signature signature, String planRef, Map<String, Object> provenance) {
        return sameForms(provenance).stream().anyMatch(p -> signature.vouchesFor(Signature.signedText(planRef, p)));
    }

    /// Whether two trees say the same.
    public static boolean areSame(Map<String, Object> one, Map<String, Object> other) {
        return Canonical.text(sameForms(one).getFirst()).equals(Canonical.text(sameForms(other).getFirst()));
    }

    /// All ways of writing it that say the same, the one without any default first.
    private static List<Map<String, Object>> sameForms(Map<String, Object> provenance) {
        List<Map<String, Object>> forms = new ArrayList<>();
        forms.add(provenance);
        forms = spread(forms, "parentRef", null);
        forms = spread(forms, "rationale", "");
        return spread(forms, "approvedHow", PlanVersion.ApprovedHow.WINDOW.name());
    }

    private static List<Map<String, Object>> spread(
            List<Map<String, Object>> forms, String name, @Nullable String defaultValue) {
        var all = new ArrayList<Map<String, Object>>();
        for (var form : forms) all.add(with(form, name, defaultValue, false));
        for (var form : forms) all.add(with(form, name, defaultValue, true));
        return all.stream().distinct().toList();
    }

    private static Map<String, Object> with(
            Map<String, Object> form, String name, @Nullable String defaultValue, boolean written) {
        if (form.containsKey(name) && !java.util.Objects.equals(form.get(name), defaultValue)) return form;
        var copy = new LinkedHashMap<String, @Nullable Object>(form);
        if (written) copy.put(name, defaultValue);
        else copy.remove(name);
        return copy;
    }
}
