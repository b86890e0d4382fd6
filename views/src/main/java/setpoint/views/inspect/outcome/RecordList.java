package setpoint.views.inspect.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;

/// A list of records in a field of the one selected task, altered a member at a time.
///
/// @param field as in a plan file
record RecordList(String field, Function<Task, ? extends List<?>> of) {
    /// Sets a member of one of them; back to its default where the value is null.
    Optional<String> set(Chosen chosen, int place, Object before, String member, @Nullable Object value) {
        return alter(chosen, list -> {
            int at = placeOf(list, place, before);
            var members = new HashMap<>(Json.object(list.get(at)));
            if (value == null) members.remove(member);
            else members.put(member, value);
            list.set(at, members);
        });
    }

    Optional<String> add(Chosen chosen, Map<String, Object> members) {
        return alter(chosen, list -> list.add(members));
    }

    Optional<String> remove(Chosen chosen, int place, Object before) {
        return alter(chosen, list -> list.remove(placeOf(list, place, before)));
    }

    private static int placeOf(List<Object> list, int place, Object record) {
        var tree = Records.treeOf(record, true);
        int found = place < list.size() && list.get(place).equals(tree) ? place : list.indexOf(tree);
        if (found < 0) throw new Refused("This is no longer there; somebody has changed it since.");
        return found;
    }

    private Optional<String> alter(Chosen chosen, Consumer<List<Object>> altering) {
        return chosen.alter(field, task -> {
            var list = new ArrayList<>(Json.array(Records.treeOf(of.apply(task), true)));
            altering.accept(list);
            return list;
        });
    }
}
