package setpoint.views.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Change;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftItem;
import setpoint.model.plan.Plan;
import setpoint.model.plan.diff.PartDiff;
import setpoint.views.kit.Avatar;

/// Who was the last to change each part of a plan, within a span of time.
final class Who {
    private final Map<String, Author> last = new HashMap<>();

    /// @param newestFirst what was done to the plan
    /// @param after what happened until then is not asked about; null for all
    /// @param until what happened later is not asked about
    Who(List<Change> newestFirst, @Nullable Instant after, Instant until) {
        for (var change : newestFirst) {
            if (change.at().isAfter(until)) continue;
            if (after != null && !change.at().isAfter(after)) break;
            for (var delta : change.deltas())
                key(delta.either()).ifPresent(key -> last.putIfAbsent(key, change.author()));
        }
    }

    private static Optional<String> key(Item item) {
        return switch (item) {
            case Dependency d -> Optional.of("task/" + d.to());
            case DraftItem part -> Optional.of(part.key().kindInWords() + "/" + part.id());
            case Plan plan -> Optional.of("plan/" + plan.id());
            default -> Optional.empty();
        };
    }

    /// A mark of whoever changed a part; empty where that is not known.
    Optional<Avatar> did(PartDiff part, Snapshot now) {
        return Optional.ofNullable(last.get(part.key())).map(author -> mark(author, part, now));
    }

    private static Avatar mark(Author author, PartDiff part, Snapshot now) {
        var name = now.find(Agent.class, "", author.agent()).map(Agent::name).filter(n -> !n.isBlank())
                .orElse(author.agent());
        var mark = new Avatar(name, author.isPerson());
        var did = part.fate().name().toLowerCase(Locale.ROOT);
        var sentence = TextSafety.shownOnOneLine(name) + (author.isPerson() ? " " : " (AI) ") + did + " it";
        mark.setMouseTransparent(false);
        mark.setTooltip(new Tooltip(sentence));
        mark.setAccessibleText(sentence);
        return mark;
    }
}
