package setpoint.views.outline;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dag;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.desk.Desk;
import setpoint.views.inspect.draft.Offers;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.draft.Drafting;
import setpoint.views.plan.gesture.Moves;

/// What the tasks of the outline have to do with each other: what waits for what, and what is a part of what. The other
/// task is asked for by name; offered is what would not make a loop.
final class OutlineLinks {
    private final Desk desk;
    private final GraphCanvas canvas;
    private final Drafting drafting;
    private final OutlineTree tree;
    private final RowField field;

    OutlineLinks(Desk desk, GraphCanvas canvas, Drafting drafting, OutlineTree tree, RowField field) {
        this.desk = desk;
        this.canvas = canvas;
        this.drafting = drafting;
        this.tree = tree;
        this.field = field;
    }

    private PlanNow plan() {
        return canvas.plan().orElseThrow();
    }

    private Content content() {
        return plan().content();
    }

    /// Asks which task is to wait for the selected one.
    void linkTo() {
        ask("Link to …", this::cannotFollow, "AddDependency",
                (task, other) -> List.of(new DraftEdit.AddDependency(task.plan(), task.id(), other)));
    }

    /// Asks which task the selected one is to wait for.
    void waitFor() {
        ask("Wait for …", this::cannotPrecede, "AddDependency",
                (task, other) -> List.of(new DraftEdit.AddDependency(task.plan(), other, task.id())));
    }

    /// Asks which task the selected ones become parts of.
    void makePartOf() {
        ask("Part of …", _ -> Moves.cannotContain(content(), canvas.selection().tasks()), "NestTasks",
                (_, whole) -> Moves.under(plan(), canvas.selection().tasks(), whole));
    }

    private Set<String> cannotFollow(Task task) {
        var linked = content().dependentsOf(task.id()).stream().map(Dependency::to);
        return both(linked, Dag.of(content()).cannotFollow(task.id()));
    }

    private Set<String> cannotPrecede(Task task) {
        var linked = content().dependenciesOf(task.id()).stream().map(Dependency::from);
        return both(linked, Dag.of(content()).cannotPrecede(task.id()));
    }

    private static Set<String> both(Stream<String> some, Set<String> others) {
        return Stream.concat(some, others.stream()).collect(Collectors.toSet());
    }

    /// @param unfit the tasks that cannot be chosen
    /// @param verb what several edits are called together
    /// @param answer the edits that the chosen task leads to
    private void ask(
            String prompt, Function<Task, Set<String>> unfit, String verb,
            BiFunction<Task, String, List<DraftEdit>> answer) {
        drafting.selected().ifPresent(task -> drafting.whenOpen(_ -> {
            var not = unfit.apply(task);
            var offers = Offers.tasks(this::plan, () -> tree.theme().palette(), other -> !not.contains(other.id()));
            field.choose(task.id(), prompt, offers, typed -> heard(() -> {
                var other = Offers.task(plan(), typed);
                if (!other.equals(task.id())) drafting.applyAll(verb, answer.apply(task, other));
            }));
        }));
    }

    private void heard(Runnable action) {
        try {
            action.run();
        } catch (Refused refused) {
            desk.refuse(refused);
        }
    }

    /// Makes the selected tasks parts of the one above them.
    void nest() {
        var tasks = canvas.selection().tasks();
        var first = tree.inOrder().stream().filter(Moves.outermost(content(), tasks)::contains).findFirst();
        first.ifPresent(task -> drafting.whenOpen(_ -> heard(() -> {
            var whole = wholeAbove(task);
            if (Moves.cannotContain(content(), tasks).contains(whole)) throw cannotHold(whole, task);
            drafting.applyAll("NestTasks", Moves.under(plan(), tasks, whole));
        })));
    }

    private String wholeAbove(String task) {
        return tree.aboveOf(task).orElseThrow(() -> new Refused(
                "No task stands above “%s” that it could become a part of. Choose one with P.", title(task)));
    }

    private Refused cannotHold(String whole, String part) {
        var above = content().task(whole).orElseThrow();
        boolean moment = above.isGate() || above.isMilestone();
        return new Refused(
                moment
                        ? "“%s” cannot be a part of “%s”, which is a moment and has no parts. Choose another with P."
                        : "“%s” cannot be a part of “%s”, because one of them waits for the other. Choose another with P.",
                title(part), title(whole));
    }

    private String title(String task) {
        return content().task(task).map(PlanNow::titleOf).orElse(task);
    }
}
