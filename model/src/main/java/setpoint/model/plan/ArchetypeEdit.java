package setpoint.model.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// Everything that can be done to the set of archetypes.
public sealed interface ArchetypeEdit extends Edit {

    /// Adds an archetype, or changes one.
    ///
    /// @param set its fields, as in `{"title": "Talk", "look": "SCAN", "retired": false}`
    record DefineArchetype(String archetype, Map<String, Object> set) implements ArchetypeEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            if (set.containsKey("id")) throw new Refused("The name of archetype %s cannot be changed.", archetype);
            var before = now.find(Archetype.class, "", archetype).orElse(null);
            var known = Archetype.all(now).stream().filter(a -> a.id().equals(archetype)).findFirst();
            var blank = new Archetype(archetype, "", "", Archetype.all(now).size(), false);
            var after = Records.with(known.orElse(blank), set, Set.of(), "");
            return List.of(new Delta(before, after));
        }
    }

    /// Takes back what was said of an archetype: one of the first four is as it was, another is gone. Blocks and tasks
    /// keep its name.
    record RemoveArchetype(String archetype) implements ArchetypeEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            return List.of(Delta.removed(now.get(Archetype.class, "", archetype)));
        }
    }
}
