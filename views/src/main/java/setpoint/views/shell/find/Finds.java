package setpoint.views.shell.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.Status;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Avatar;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Palette;
import setpoint.views.palette.Action;
import setpoint.views.palette.Find;
import setpoint.views.palette.Find.Group;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.StateMark;
import setpoint.views.plan.TaskBadges;
import setpoint.views.shell.screen.Whereabouts;

/// Everything of a workspace that the palette can find, as it stands when the palette opens: tasks of plans that are not
/// archived, those of the shown plan first, plans, people and agents.
public final class Finds {
    /// What most wants to be looked at comes first.
    public static final Comparator<Status> LOOKED_AT_FIRST = Comparator.comparingInt(List.of(
            Status.RUNNING, Status.IN_REVIEW, Status.FAILED, Status.BLOCKED, Status.READY, Status.TO_DECIDE,
            Status.WAITING, Status.DORMANT, Status.DONE, Status.ABANDONED)::indexOf);

    private final Desk desk;
    private final Snapshot now;
    private final String shown;
    private final Whereabouts where;
    private final Palette colours;
    private final Function<Plan, List<Action>> actionsOfPlan;
    private final Function<String, List<Action>> actionsOfAgent;
    private final Consumer<String> search;
    private final Map<String, Optional<PlanNow>> plans = new HashMap<>();
    private final Map<String, String> names;

    /// @param shown the plan that is shown; its tasks come first
    /// @param actionsOfPlan what can be done with a plan beside going there
    /// @param actionsOfAgent what can be done with an agent, by id, beside showing their tasks
    /// @param search opens the palette with something typed in it
    public Finds(Desk desk, Optional<PlanNow> shown, Whereabouts where, Palette colours,
            Function<Plan, List<Action>> actionsOfPlan, Function<String, List<Action>> actionsOfAgent,
            Consumer<String> search) {
        this.desk = desk;
        this.shown = shown.map(there -> there.plan().id()).orElse("");
        shown.ifPresent(there -> plans.put(there.plan().id(), shown));
        this.where = where;
        this.search = search;
        this.colours = colours;
        this.actionsOfPlan = actionsOfPlan;
        this.actionsOfAgent = actionsOfAgent;
        now = desk.snapshot();
        names = now.all(Agent.class, "").stream().collect(Collectors.toMap(Agent::id, Finds::named));
    }

    public List<Find> all() {
        var finds = new ArrayList<Find>();
        var open = now.all(Plan.class, "").stream()
                .filter(plan -> !plan.archived())
                .sorted(Comparator.comparing((Plan plan) -> !plan.id().equals(shown)).thenComparing(Plan::title))
                .toList();
        for (var plan : open) tasks(plan, plan.id().equals(shown)).forEach(finds::add);
        for (var plan : open) finds.add(plan(plan));
        now.all(Agent.class, "").stream().sorted(Comparator.comparing(Finds::named)).map(this::person)
                .forEach(finds::add);
        return finds;
    }

    /// @param shown then what goes on comes before what waits, and what is done comes last
    private Stream<Find> tasks(Plan plan, boolean shown) {
        var phases = now.all(Phase.class, plan.id()).stream()
                .collect(Collectors.toMap(Phase::id, phase -> TextSafety.shownOnOneLine(phase.title())));
        var tasks = now.all(Task.class, plan.id()).stream();
        var there = shown ? planNow(plan) : Optional.<PlanNow>empty();
        var sorted = there.map(p -> tasks.sorted(Comparator.comparing(task -> p.statusOf(task.id()), LOOKED_AT_FIRST)))
                .orElse(tasks);
        var toPlan = Action.of("go-to-plan-of-task", "Go to its plan “%s”".formatted(titleOf(plan)), Icon.GRAPH,
                () -> where.goTo(plan.id(), null));
        return sorted.map(task -> task(plan, task, phases, toPlan));
    }

    private Find task(Plan plan, Task task, Map<String, String> phases, Action toPlan) {
        var owner = task.owner();
        var detail =
                Stream.of(task.id(), phases.get(task.phase()), owner == null ? null : names.getOrDefault(owner, owner))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return new Find(
                Group.TASKS, "task/" + plan.id() + "/" + task.id(), PlanNow.titleOf(task), detail,
                drawn(plan, p -> TaskBadges.tile(p, task)), drawn(plan, p -> TaskBadges.status(p, task, colours)),
                List.of(
                        Action.of("go-to-task", "Go to the task", Icon.TARGET,
                                () -> where.goTo(plan.id(), task.id())),
                        toPlan));
    }

    /// Only what comes into sight is drawn, so only its plan is worked out.
    private Supplier<Node> drawn(Plan plan, Function<PlanNow, Node> drawing) {
        return () -> planNow(plan).map(drawing).orElseGet(HBox::new);
    }

    private Optional<PlanNow> planNow(Plan plan) {
        return plans.computeIfAbsent(plan.id(), id -> PlanNow.of(now, id, desk.now(), desk.zone()));
    }

    private Find plan(Plan plan) {
        var state = Versions.stateOf(now, plan);
        var project = now.find(Project.class, "", plan.project()).map(Project::title).orElse("");
        var actions = new ArrayList<Action>();
        actions.add(Action.of("go-to-plan", "Go to the plan", Icon.GRAPH, () -> where.goTo(plan.id(), null)));
        actions.addAll(actionsOfPlan.apply(plan));
        return new Find(
                Group.PLACES, "plan/" + plan.id(), titleOf(plan), TextSafety.shownOnOneLine(project),
                () -> new StateMark(state),
                () -> quiet("v%d %s".formatted(Versions.numberOf(now, plan), StateMark.word(state))), actions);
    }

    private Find person(Agent agent) {
        var name = named(agent);
        boolean ai = agent.type() == Author.Type.AI;
        var actions = new ArrayList<Action>();
        actions.add(Action.of("tasks-of", "Show the tasks of " + name, Icon.SEARCH,
                () -> search.accept(Group.TASKS.sign() + name)));
        actions.addAll(actionsOfAgent.apply(agent.id()));
        return new Find(
                Group.PEOPLE, "agent/" + agent.id(), name, ai ? "agent" : "person", () -> new Avatar(name, !ai),
                null, actions);
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("find-detail");
        return label;
    }

    private static String named(Agent agent) {
        return agent.name().isBlank() ? agent.id() : TextSafety.shownOnOneLine(agent.name());
    }

    private static String titleOf(Plan plan) {
        return plan.title().isBlank() ? plan.id() : TextSafety.shownOnOneLine(plan.title());
    }
}
