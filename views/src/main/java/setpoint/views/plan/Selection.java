package setpoint.views.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is selected in the graph: some tasks, one of which leads, or one dependency. Used on the JavaFX thread.
public final class Selection {
    private final StringProperty lead = new SimpleStringProperty(this, "selected");
    private final Set<String> tasks = new LinkedHashSet<>();
    private final Runnable onChange;
    private @Nullable String edge;
    private boolean several;

    Selection(Runnable onChange) {
        this.onChange = onChange;
        lead.addListener((_, _, id) -> {
            if (!several) tasks.clear();
            if (id != null) {
                tasks.add(id);
                edge = null;
            }
            onChange.run();
        });
    }

    /// The task whose fields are shown; null while none is selected. Setting it selects that task alone.
    public StringProperty leadProperty() {
        return lead;
    }

    /// The ids of the selected tasks, the first selected first.
    public Set<String> tasks() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(tasks));
    }

    /// The id of the selected dependency.
    @Nullable
    public String edge() {
        return edge;
    }

    /// Selects one task alone, or nothing.
    public void only(@Nullable String task) {
        edge = null;
        tasks.clear();
        if (task != null && task.equals(lead.get())) {
            tasks.add(task);
            onChange.run();
        } else lead.set(task);
    }

    /// Adds a task, or takes it out where it was in.
    void toggle(String task) {
        var wanted = new LinkedHashSet<>(tasks);
        if (!wanted.remove(task)) wanted.add(task);
        all(wanted);
    }

    /// Selects exactly these tasks; the last one leads.
    public void all(Collection<String> wanted) {
        var list = wanted.stream().toList();
        several = true;
        tasks.clear();
        tasks.addAll(list);
        edge = null;
        lead.set(list.isEmpty() ? null : list.getLast());
        several = false;
        onChange.run();
    }

    void edge(String dependency) {
        only(null);
        edge = dependency;
        onChange.run();
    }

    /// Forgets what is no longer there.
    void keep(Predicate<String> tasksThere, Predicate<String> edgesThere) {
        if (edge != null && !edgesThere.test(edge)) edge = null;
        if (!tasks.stream().allMatch(tasksThere)) all(tasks.stream().filter(tasksThere).toList());
    }
}
