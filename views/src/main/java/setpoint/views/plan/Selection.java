package setpoint.views.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is selected in the graph: some tasks, one of which leads, or one dependency, or one phase. Used on the JavaFX
/// thread.
public final class Selection {
    private final StringProperty lead = new SimpleStringProperty(this, "selected");
    private final Set<String> tasks = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable String edge;
    private @Nullable String phase;
    private boolean several;

    Selection(Runnable onChange) {
        listeners.add(onChange);
        lead.addListener((_, _, id) -> {
            if (!several) tasks.clear();
            if (id != null) {
                tasks.add(id);
                edge = null;
                phase = null;
            }
            changed();
        });
    }

    /// Tells of each change from now on.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
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
    public @Nullable String edge() {
        return edge;
    }

    /// The id of the selected phase.
    public @Nullable String phase() {
        return phase;
    }

    /// Selects one task alone, or nothing.
    public void only(@Nullable String task) {
        edge = null;
        phase = null;
        tasks.clear();
        if (!Objects.equals(task, lead.get())) lead.set(task);
        else {
            if (task != null) tasks.add(task);
            changed();
        }
    }

    /// Selects nothing.
    ///
    /// @return whether anything was selected
    public boolean drop() {
        boolean any = !tasks.isEmpty() || edge != null || phase != null;
        if (any) only(null);
        return any;
    }

    /// Adds a task, which then leads.
    public void add(String task) {
        var wanted = new LinkedHashSet<>(tasks);
        wanted.remove(task);
        wanted.add(task);
        all(wanted);
    }

    /// Adds a task, or takes it out where it was in.
    public void toggle(String task) {
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
        phase = null;
        lead.set(list.isEmpty() ? null : list.getLast());
        several = false;
        changed();
    }

    /// Selects a dependency alone.
    public void edge(String dependency) {
        only(null);
        edge = dependency;
        changed();
    }

    /// Selects a phase by its header.
    public void phase(String id) {
        only(null);
        phase = id;
        changed();
    }

    /// Forgets what is no longer there.
    void keep(Predicate<String> tasksThere, Predicate<String> edgesThere, Predicate<String> phasesThere) {
        if (phase != null && !phasesThere.test(phase)) phase = null;
        if (edge != null && !edgesThere.test(edge)) edge = null;
        if (!tasks.stream().allMatch(tasksThere)) all(tasks.stream().filter(tasksThere).toList());
    }
}
