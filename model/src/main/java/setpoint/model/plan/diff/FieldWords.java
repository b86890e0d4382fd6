package setpoint.model.plan.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;

/// Says what a field of a plan holds, as people would.
final class FieldWords {
    private static final String NOTHING = "none";
    private static final Map<String, String> NAMES = Map.of(
            "parent", "Part of", "definitionOfDone", "Done when", "waitsForPrevious", "Waits for the phase before",
            "position", "Place", "next", "Branches");
    /// Lists of single words, which say more than their number.
    private static final Set<String> SHORT_LISTS = Set.of("labels", "tools");

    private final Content before;
    private final Content after;

    FieldWords(Content before, Content after) {
        this.before = before;
        this.after = after;
    }

    static String nameOf(String field) {
        var known = NAMES.get(field);
        var words = Words.spaced(field);
        return known != null ? known : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// A field whose two values differ.
    FieldDiff diff(String field, @Nullable Object was, @Nullable Object is) {
        if (was instanceof List<?> && is instanceof List<?> && !SHORT_LISTS.contains(field))
            return lists(field, entries(field, was, before), entries(field, is, after));
        if (was instanceof Map<?, ?> && is instanceof Map<?, ?> && isFree(field))
            return lists(field, members(was), members(is));
        return FieldDiff.of(field, nameOf(field), value(field, was, before), value(field, is, after));
    }

    private static boolean isFree(String field) {
        return field.equals("inputs") || field.equals("environment") || field.equals("extensions");
    }

    /// Two lists by what only one of them has.
    static FieldDiff lists(String field, List<String> was, List<String> is) {
        var gone = without(was, is);
        var come = without(is, was);
        if (was.size() != is.size())
            return new FieldDiff(field, nameOf(field), String.valueOf(was.size()), String.valueOf(is.size()), gone,
                    come);
        var what = come.isEmpty() ? "in another order" : come.size() + " changed";
        return new FieldDiff(field, nameOf(field), "", what, gone, come);
    }

    private static List<String> without(List<String> list, List<String> others) {
        var left = new ArrayList<>(others);
        return list.stream().filter(entry -> !left.remove(entry)).toList();
    }

    private List<String> entries(String field, Object list, Content content) {
        return Json.array(list).stream().map(element -> entry(field, element, content)).toList();
    }

    private String entry(String field, @Nullable Object element, Content content) {
        var members = Json.object(element);
        return switch (field) {
            case "criteria" -> criterion(members);
            case "next" -> "on %s: %s".formatted(members.get("on"), titleOf(members.get("to"), content));
            case "failureModes" -> failureMode(members);
            default -> String.valueOf(element);
        };
    }

    private static String criterion(Map<String, Object> members) {
        var text = text(members.get("text")).orElse(String.valueOf(members.get("id")));
        return text(members.get("check")).map(check -> text + " (checked by " + check + ")").orElse(text);
    }

    private static String failureMode(Map<String, Object> members) {
        var words = new ArrayList<>(List.of(String.valueOf(members.get("name"))));
        text(members.get("detect")).ifPresent(detect -> words.add("noticed by " + detect));
        text(members.get("recover")).ifPresent(recover -> words.add("then " + recover));
        return String.join(", ", words);
    }

    private static List<String> members(Object map) {
        return Json.object(map).entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList();
    }

    private String value(String field, @Nullable Object tree, Content content) {
        return switch (field) {
            case "estimate" -> estimate(Json.object(tree));
            case "budget" -> budget(Json.object(tree));
            case "gate" -> gate(Json.object(tree));
            case "phase" -> tree == null ? NOTHING : phase(tree, content);
            case "parent" -> tree == null ? NOTHING : titleOf(tree, content);
            case "energy" -> tree == null ? NOTHING : tree.toString().toLowerCase(Locale.ROOT);
            case "position" -> tree instanceof Number place ? String.valueOf(place.longValue() + 1) : NOTHING;
            default -> plain(tree);
        };
    }

    private static String plain(@Nullable Object tree) {
        return switch (tree) {
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> list -> list.isEmpty() ? NOTHING
                    : list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Map<?, ?> map -> map.isEmpty() ? NOTHING : map.toString();
            case null -> NOTHING;
            default -> text(tree).orElse(NOTHING);
        };
    }

    private static Optional<String> text(@Nullable Object tree) {
        return tree == null || tree.toString().isBlank() ? Optional.empty() : Optional.of(tree.toString());
    }

    private static String estimate(Map<String, Object> members) {
        var likely = minutes(members.get("likelyMin"));
        var least = minutes(members.get("optimisticMin"));
        var most = minutes(members.get("pessimisticMin"));
        if (least == null && most == null) return likely == null ? NOTHING : likely;
        var range = (least == null ? "?" : least) + " to " + (most == null ? "?" : most);
        return likely == null ? range : likely + " (" + range + ")";
    }

    private static String budget(Map<String, Object> members) {
        var parts = new ArrayList<String>();
        var time = minutes(members.get("timeMin"));
        if (time != null) parts.add(time);
        if (members.get("costCents") instanceof Number cents)
            parts.add("%d.%02d".formatted(cents.longValue() / 100, cents.longValue() % 100));
        return parts.isEmpty() ? NOTHING : String.join(", ", parts);
    }

    private static String gate(Map<String, Object> members) {
        if (members.isEmpty()) return NOTHING;
        var checks = Json.array(members.get("checks")).stream().map(String::valueOf).collect(Collectors.joining("; "));
        if (!"HUMAN".equals(members.get("type"))) return checks.isEmpty() ? "a check" : "checks: " + checks;
        var approver = text(members.get("approver")).orElse("nobody yet");
        return "decided by " + approver + (checks.isEmpty() ? "" : ", who looks at: " + checks);
    }

    private static @Nullable String minutes(@Nullable Object tree) {
        return tree instanceof Number minutes ? Words.minutes(minutes.longValue()) : null;
    }

    static String phase(Object id, Content content) {
        return content.phases().stream().filter(p -> p.id().equals(id)).map(p -> named(p.title(), p.id())).findFirst()
                .orElse(id.toString());
    }

    static String titleOf(@Nullable Object task, Content content) {
        var id = String.valueOf(task);
        return content.task(id).map(t -> named(t.title(), t.id())).orElse(id);
    }

    static String named(String title, String id) {
        return title.isBlank() ? id : title;
    }
}
