package setpoint.model.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import setpoint.model.core.AboutOthers;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Records;
import setpoint.model.core.Snapshot;

/// A part of a draft that an AI has changed and no person has accepted yet. The part itself already has its new value,
/// live for everyone; this keeps the value that a person last wrote or accepted.
///
/// @param id the part's kind and id: `task/research-01`
/// @param accepted that value as a tree; empty where the part did not exist
/// @param by the agent that proposes
public record Proposal(String plan, String id, Map<String, Object> accepted, String by, Instant at)
        implements AboutOthers {
    @Override
    public String home() {
        return plan;
    }

    @Override
    public List<Key> needs() {
        return List.of(Plan.key(plan));
    }

    @Override
    public List<String> about() {
        return part() == Part.DEPENDENCY ? Dependency.ids(partId()) : List.of(partId());
    }

    @Override
    public void checkChange(Delta delta, Snapshot before, Snapshot after) {
        Plan.mustBeOpen(plan, before, after);
    }

    /// What sort of part it is.
    public Part part() {
        return Part.valueOf(id.substring(0, id.indexOf('/')).toUpperCase(java.util.Locale.ROOT));
    }

    /// The id of the part.
    public String partId() {
        return id.substring(id.indexOf('/') + 1);
    }

    Key partKey() {
        return part() == Part.PLAN ? Plan.key(plan) : new Key(part().kind, plan, partId());
    }

    /// Whether the part was made by the agent, so that rejecting removes it.
    public boolean isNew() {
        return accepted.isEmpty();
    }

    /// Whether the agent has removed the part, so that rejecting brings it back.
    public boolean isRemoval(Snapshot now) {
        return !now.has(partKey());
    }

    /// The part as it is, or as it was accepted where it is gone.
    public Item item(Snapshot now) {
        return now.find(partKey()).or(() -> acceptedItem(now)).orElseThrow();
    }

    /// The part as a person last wrote or accepted it.
    Optional<Item> acceptedItem(Snapshot now) {
        if (isNew()) return Optional.empty();
        if (part() == Part.PLAN)
            return Optional.of(
                    now.get(Plan.class, "", plan).with(Records.read(Brief.class, accepted.get("brief"), "")));
        return Optional.of((Item) Records.read(part().kind, accepted, ""));
    }

    static Key key(String plan, Item item) {
        return new Key(Proposal.class, plan, idOf(item));
    }

    static String idOf(Item item) {
        return Part.of(item).name().toLowerCase(java.util.Locale.ROOT) + "/" + item.id();
    }

    /// The sorts of parts that can be proposed.
    public enum Part {
        PLAN(Plan.class),
        SCOPE(Scope.class),
        PHASE(Phase.class),
        TASK(Task.class),
        DEPENDENCY(Dependency.class);

        private final Class<? extends Item> kind;

        Part(Class<? extends Item> kind) {
            this.kind = kind;
        }

        static Part of(Item item) {
            for (var part : values()) if (part.kind == item.getClass()) return part;
            throw new IllegalArgumentException("not a part of a draft: " + item.key());
        }
    }
}
