package setpoint.model.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Records;

/// The parts of one plan made fit to be added to another, or to the same again: with ids that are free there, in phases
/// that are there. Nothing that the plan has is touched. Immutable.
///
/// @param content only what is to be added
/// @param ids the new id of each task, by its old one
public record Graft(Content content, Map<String, String> ids) {
    /// A part of a plan once more, each task where its model is.
    public static Graft copy(Content plan, Collection<String> tasks) {
        return new Fitting(plan, Excerpt.of(plan, tasks), phase -> phase,
                id -> plan.task(id).map(Task::parent).orElse(null)).graft();
    }

    /// Parts of any plan put beside a task. Tasks of several phases keep these: a phase that the plan lacks, by id and by
    /// title, comes along. Tasks of one phase, or of none, go to the phase that is pointed at.
    ///
    /// @param phase the phase pointed at, or null where none is; then their own, else the plan's first
    /// @param parent what the outermost tasks become parts of, or null
    public static Graft beside(Content plan, Content parts, @Nullable String phase, @Nullable String parent) {
        var spread = parts.tasks().stream().map(Task::phase).filter(Objects::nonNull).distinct().count();
        boolean bare = plan.phases().isEmpty() && plan.tasks().isEmpty();
        var one = phase != null ? phase : ownPhase(plan, parts);
        UnaryOperator<@Nullable String> phases = spread > 1 || bare ? p -> p : _ -> one;
        return new Fitting(plan, parts, phases, _ -> parent).graft();
    }

    private static @Nullable String ownPhase(Content plan, Content parts) {
        var own = parts.tasks().stream().map(Task::phase).filter(Objects::nonNull).findFirst();
        var here = plan.phases().stream().map(Phase::id).toList();
        return own.filter(here::contains).orElse(here.isEmpty() ? null : here.getFirst());
    }

    /// One fitting of parts into a plan.
    private static final class Fitting {
        private final Content plan;
        private final Content parts;
        private final UnaryOperator<@Nullable String> phaseFor;
        private final UnaryOperator<@Nullable String> parentFor;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, String> ids = new HashMap<>();
        private final Map<String, String> phases = new HashMap<>();
        private final Map<String, String> scopes = new HashMap<>();
        private final List<Phase> newPhases = new ArrayList<>();
        private final List<Scope> newScopes = new ArrayList<>();

        /// @param phaseFor the phase of the parts or the plan that a task of such a phase goes to
        /// @param parentFor the parent of an outermost task
        Fitting(
                Content plan, Content parts, UnaryOperator<@Nullable String> phaseFor,
                UnaryOperator<@Nullable String> parentFor) {
            this.plan = plan;
            this.parts = parts;
            this.phaseFor = phaseFor;
            this.parentFor = parentFor;
            plan.parts().stream().filter(part -> !(part instanceof Dependency)).forEach(
                    part -> taken.add(lower(part.id())));
        }

        Graft graft() {
            for (var task : parts.tasks()) ids.put(task.id(), free(task.id()));
            parts.scopes().forEach(this::fit);
            parts.phases().forEach(this::fit);
            var tasks = parts.tasks().stream().map(this::fitted).toList();
            var dependencies = parts.dependencies().stream()
                    .map(d -> new Dependency(
                            plan.plan(), idOf(d.from()), idOf(d.to()), d.type(), d.lagMin(), d.extensions()))
                    .toList();
            var content = new Content(plan.plan(), plan.brief(), newScopes, newPhases, tasks, dependencies);
            return new Graft(content, Map.copyOf(ids));
        }

        private String idOf(String task) {
            return Objects.requireNonNull(ids.get(task));
        }

        private String free(String wanted) {
            var id = Ids.kept(wanted, other -> taken.contains(lower(other)));
            taken.add(lower(id));
            return id;
        }

        private void fit(Scope scope) {
            var here = plan.scopes().stream().filter(s -> s.id().equalsIgnoreCase(scope.id())).findFirst();
            if (here.isPresent()) scopes.put(scope.id(), here.get().id());
            else {
                var id = taken.add(lower(scope.id())) ? scope.id() : free(scope.id());
                newScopes.add(new Scope(plan.plan(), id, scope.title(), scope.extensions()));
                scopes.put(scope.id(), id);
            }
        }

        private void fit(Phase phase) {
            if (parts.tasks().stream().noneMatch(t -> phase.id().equals(phaseFor.apply(t.phase())))) return;
            var here = plan.phases().stream().filter(p -> isLike(p, phase)).findFirst();
            if (here.isPresent()) phases.put(phase.id(), here.get().id());
            else {
                var id = free(phase.id());
                newPhases.add(new Phase(
                        plan.plan(), id, phase.title(), phase.archetype(), phase.waitsForPrevious(),
                        phase.extensions(), phase.position()));
                phases.put(phase.id(), id);
            }
        }

        private static boolean isLike(Phase here, Phase other) {
            return here.id().equalsIgnoreCase(other.id())
                    || !other.title().isBlank() && here.title().equalsIgnoreCase(other.title());
        }

        private Task fitted(Task task) {
            var set = new HashMap<String, @Nullable Object>();
            set.put("plan", plan.plan());
            set.put("id", idOf(task.id()));
            set.put("phase", task.isGate() && task.phase() == null ? null : phaseOf(task));
            set.put("scope", task.scope() == null ? null : scopes.get(task.scope()));
            set.put("parent", task.parent() == null ? parentFor.apply(task.id()) : ids.get(task.parent()));
            var next = task.next().stream().map(n -> new Next(n.on(), ids.getOrDefault(n.to(), n.to()))).toList();
            set.put("next", Records.treeOf(next, true));
            return task.with(set);
        }

        private @Nullable String phaseOf(Task task) {
            var wanted = phaseFor.apply(task.phase());
            return wanted == null ? null : phases.getOrDefault(wanted, wanted);
        }

        private static String lower(String id) {
            return id.toLowerCase(Locale.ROOT);
        }
    }
}
