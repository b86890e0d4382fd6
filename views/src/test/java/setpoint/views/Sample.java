package setpoint.views;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Item;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.model.work.Blocker;
import setpoint.model.work.CriterionResult;
import setpoint.model.work.WorkState;

/// A small workspace: one plan of 14 tasks in four phases with two gates, half done; one without phases; one approved.
public final class Sample {
    public static final String TICKETS = "tickets-by-phone";
    public static final String READING = "reading-room";
    public static final String NEWS = "member-news";
    public static final Instant NOW = Instant.parse("2026-11-23T10:05:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final Author YOU = Author.person(Agent.YOU, "window");

    private final List<Phase> phases = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<WorkState> work = new ArrayList<>();
    private final String plan;

    private Sample(String plan) {
        this.plan = plan;
    }

    public static Workspace workspace() {
        return new Workspace(new HesitantJournal(items()), CLOCK);
    }

    public static List<Item> items() {
        var items = new ArrayList<Item>();
        items.add(Agent.you());
        items.add(new Agent("planner", "planner", Author.Type.AI, List.of(), "", "", null, null, List.of()));
        items.add(new Agent("tester", "tester", Author.Type.AI, List.of(), "", "", null, null, List.of()));
        items.add(new Project("museum", "City Museum"));
        items.add(new Project("members", "Members"));
        items.addAll(tickets().items("museum", "Sell museum tickets by phone", 2));
        items.addAll(reading().items("museum", "Open the reading room on Sundays", 1));
        items.addAll(news());
        return items;
    }

    /// The content of the plan with phases.
    public static Content ticketsContent() {
        return tickets().content("Sell museum tickets by phone");
    }

    private static List<Item> news() {
        var sample = new Sample(NEWS);
        sample.task("write", "Write the November letter", Map.of("owner", "you"));
        sample.task("send", "Send it to all members", Map.of("kind", "deploy", "owner", "you"), "write");
        var items = new ArrayList<>(sample.items("members", "Monthly letter to members", 0));
        var content = sample.content("Monthly letter to members");
        items.add(new PlanVersion(
                NEWS, 1, PlanRef.of(content), content, Agent.YOU, null, Agent.YOU, NOW, "As every month",
                PlanVersion.ApprovedHow.WINDOW));
        return items;
    }

    private static Sample reading() {
        var sample = new Sample(READING);
        sample.task("ask", "Ask staff who would work on Sundays", Map.of("kind", "research", "owner", "you"));
        sample.task("cost", "Work out what a Sunday costs", Map.of("kind", "analyze", "owner", "planner"), "ask");
        sample.task("visit", "Visit two libraries that are open on Sundays", Map.of("kind", "research"));
        sample.task("propose", "Propose opening hours to the board", Map.of("kind", "document", "owner", "you"), "cost",
                "visit");
        sample.task("lamps", "Replace the broken lamps", Map.of("owner", "you"));
        sample.task("chairs", "Count the chairs", Map.of());
        return sample;
    }

    private static Sample tickets() {
        var s = new Sample(TICKETS);
        for (var phase : List.of("Understand", "Design", "Build", "Prove"))
            s.phases.add(new Phase(TICKETS, phase.toLowerCase(), phase, s.phases.size()));
        s.in("understand", "calls", "Listen to a week of phone calls", "research", "you", 120, 3);
        s.in("understand", "rules", "Learn the rules of card payments by phone", "research", "you", 180, 4);
        s.in("understand", "lines", "Compare three phone services", "analyze", "planner", 120, 2);
        s.in("design", "script", "Write what the voice says", "design", "you", 120, 3, "calls", "rules");
        s.in("design", "seats", "Model seats, holds and refunds", "design", "planner", 180, 3, "calls", "rules",
                "lines");
        s.in("design", "contract", "Agree on the payment contract", "design", "planner", 120, 2, "lines");
        s.gate("go", "Design is approved", Map.of("type", "HUMAN", "approver", "you"), "script", "seats", "contract");
        s.in("build", "menu", "Record the voice menu", "implement", "you", 300, 3, "go");
        s.in("build", "store", "Store seats and holds", "implement", "planner", 180, 3, "go");
        s.in("build", "hold", "Hold seats while the caller pays by card", "implement", "planner", 240, 3, "store");
        s.in("build", "limit", "Limit calls from one number", "implement", "planner", 120, 2, "hold");
        s.in("build", "pay", "Take the card payment without storing the number", "implement", "planner", 300, 3, "go");
        s.gate("safe", "Checks are green", Map.of("type", "CHECK", "checks", List.of("all tests pass")), "menu", "hold",
                "limit", "pay");
        s.in("prove", "rush", "Rehearse a Monday morning rush", "validate", "tester", 240, 4, "safe");
        s.in("prove", "audit", "Have the payment path audited", "validate", "you", 180, 2, "rush");
        s.in("prove", "tell", "Announce the number on tickets and posters", "deploy", "planner", 120, 2, "audit");
        for (var id : List.of("calls", "rules", "lines", "seats", "contract", "go", "store")) s.done(id);
        s.started("script", true);
        s.started("hold", false);
        s.failed("pay");
        return s;
    }

    private void in(String phase, String id, String title, String kind, String owner, int minutes, int criteria,
            String... after) {
        var list = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= criteria; i++)
            list.add(Map.of("id", "c" + i, "text", "Criterion " + i + " of “" + title + "” holds"));
        task(
                id,
                title,
                Map.of(
                        "phase", phase, "kind", kind, "owner", owner, "estimate", Map.of("likelyMin", (long) minutes),
                        "criteria", list, "energy", "MEDIUM", "checklist",
                        List.of("Agree on what is enough", "Do it", "Show it to somebody",
                                "Write down what was learnt"),
                        "description",
                        "What the callers need most: " + title.toLowerCase() + ", without waiting in a line."),
                after);
    }

    private void gate(String id, String title, Map<String, Object> gate, String... after) {
        task(id, title, Map.of("kind", "gate", "gate", gate), after);
    }

    private void task(String id, String title, Map<String, Object> set, String... after) {
        tasks.add(Task.titled(plan, id, title).with(set));
        for (var before : after) dependencies.add(new Dependency(plan, before, id));
    }

    private void done(String id) {
        var state = WorkState.untouched(plan, id).claimed("you", NOW).ended(WorkState.State.CLOSED, "you", NOW, "", "");
        work.add(passed(state, id, Integer.MAX_VALUE));
    }

    private void started(String id, boolean review) {
        var state = WorkState.untouched(plan, id).claimed("planner", NOW).review(review);
        work.add(passed(state, id, 2).withChecked(List.of("Agree on what is enough", "Do it")));
    }

    private void failed(String id) {
        var blocker = new Blocker("b1", "Bank refuses the test card", "", "planner", NOW, null);
        var state = WorkState.untouched(plan, id)
                .claimed("planner", NOW)
                .ended(WorkState.State.FAILED, "planner", NOW, "", "")
                .with(List.of(blocker));
        work.add(passed(state, id, 1));
    }

    private WorkState passed(WorkState state, String id, int most) {
        var task = tasks.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
        for (int i = 0; i < Math.min(most, task.criteria().size()); i++)
            state = state.with(new CriterionResult(task.criteria().get(i).id(), true, List.of(), "tester", NOW));
        return state;
    }

    private Content content(String title) {
        return new Content(plan, Brief.titled(title), List.of(), phases, tasks, dependencies);
    }

    private List<Item> items(String project, String title, int draft) {
        var items = new ArrayList<Item>();
        items.add(new Plan(plan, project, Brief.titled(title), draft, Agent.YOU, NOW, null, false));
        items.addAll(phases);
        items.addAll(tasks);
        items.addAll(dependencies);
        items.addAll(work);
        return items;
    }
}
