package setpoint.views.inspect.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.kit.field.Commit;
import setpoint.views.kit.field.InPlace;
import setpoint.views.plan.PlanNow;

/// The selected tasks, one or several, whose fields are shown and edited together. What is done to several is one
/// change.
public record Chosen(Draft draft, List<Task> tasks) {
    public Chosen {
        tasks = List.copyOf(tasks);
    }

    public boolean isOne() {
        return tasks.size() == 1;
    }

    /// The selected task, or the first of several.
    public Task first() {
        return tasks.getFirst();
    }

    public PlanNow plan() {
        return draft.plan();
    }

    /// What tells these tasks from others.
    public List<Key> subject() {
        return tasks.stream().map(Task::key).toList();
    }

    /// Whether the tasks have different values.
    public boolean differ(Function<Task, ? extends @Nullable Object> of) {
        return tasks.stream().map(of).distinct().count() > 1;
    }

    /// Shows what all tasks have, or that they differ.
    public void showIn(InPlace field, Function<Task, String> text, Commit<String> commit) {
        if (differ(text)) field.showMixed(subject(), commit);
        else field.show(subject(), text.apply(first()), commit);
    }

    /// Sets a field of every task; back to its default where the tree is null.
    ///
    /// @param field as in a plan file
    /// @return why it was refused; empty where it was made
    public Optional<String> set(String field, @Nullable Object tree) {
        return change(_ -> {
            var fields = new HashMap<String, @Nullable Object>();
            fields.put(field, tree);
            return fields;
        });
    }

    /// Sets a field of every task to what follows from the task as it is now.
    public Optional<String> alter(String field, Function<Task, @Nullable Object> tree) {
        return change(task -> {
            var fields = new HashMap<String, @Nullable Object>();
            fields.put(field, tree.apply(task));
            return fields;
        });
    }

    /// Sets some fields of every task to what follows from the task as it is now; null puts one back to its default.
    public Optional<String> change(Function<Task, ? extends Map<String, ? extends @Nullable Object>> fields) {
        try {
            var edits = new ArrayList<Edit>();
            for (var task : tasks) edits.add(update(task.id(), fields.apply(newest(task))));
            return draft.apply(edits.size() == 1 ? edits.getFirst() : new Batch("UpdateTasks", edits));
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private Task newest(Task task) {
        return draft.now().get(Task.class, task.plan(), task.id());
    }

    private DraftEdit update(String task, Map<String, ? extends @Nullable Object> fields) {
        var set = new HashMap<String, Object>();
        var unset = new ArrayList<String>();
        fields.forEach((name, tree) -> {
            if (tree == null) unset.add(name);
            else set.put(name, tree);
        });
        return new DraftEdit.UpdateTask(draft.id(), task, set, unset);
    }

    /// Alters a list of words of the one task that is selected.
    ///
    /// @param of the list, for the newest state
    public Commit<UnaryOperator<List<String>>> list(String field, Function<Task, List<String>> of) {
        return edit -> alter(field, task -> edit.apply(of.apply(task)));
    }

    /// The first value that a task has, where all have the same.
    public <V> Optional<V> shared(Function<Task, @Nullable V> of) {
        return differ(of) ? Optional.empty() : Optional.ofNullable(of.apply(first())).filter(Objects::nonNull);
    }
}
