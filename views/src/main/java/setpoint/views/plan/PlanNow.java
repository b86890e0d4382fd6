package setpoint.views.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.Proposals;
import setpoint.model.plan.Task;
import setpoint.model.schedule.CriticalPath;
import setpoint.model.work.Progress;
import setpoint.model.work.Standing;
import setpoint.model.work.Status;
import setpoint.model.work.WorkState;

/// A plan as it stands at one moment: all that drawing it needs. Immutable.
public final class PlanNow {
    private final Snapshot snapshot;
    private final Plan plan;
    private final Progress progress;
    private final Standing standing;
    private final CriticalPath critical;
    private final Map<String, Placement> placements;
    private final Map<String, Proposed> tasksProposed;
    private final Map<String, Proposed> dependenciesProposed;
    private final Content drawn;
    private final boolean plain;

    /// @param draft whether this is the draft, about which agents may propose something
    private PlanNow(Snapshot snapshot, Plan plan, Progress progress, boolean draft, Instant now, ZoneId zone) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.progress = progress;
        standing = progress.at(now, zone);
        critical = CriticalPath.of(content());
        placements =
                snapshot.all(Placement.class, plan.id()).stream().collect(Collectors.toMap(Placement::id, p -> p));
        var proposals = draft ? proposed(Proposal.Part.TASK) : Map.<String, Proposed>of();
        plain = isAllNew(proposals);
        tasksProposed = plain ? Map.of() : proposals;
        dependenciesProposed = plain || !draft ? Map.of() : proposed(Proposal.Part.DEPENDENCY);
        drawn = draft ? Ghosts.with(snapshot, content()) : content();
    }

    /// Empty where there is no such plan.
    public static Optional<PlanNow> of(Snapshot snapshot, @Nullable String plan, Instant now, ZoneId zone) {
        if (plan == null) return Optional.empty();
        return snapshot.find(Plan.class, "", plan)
                .map(found -> new PlanNow(snapshot, found, Progress.ofDraft(snapshot, plan), true, now, zone));
    }

    /// One version of a plan, with the work done since on what it has.
    public static PlanNow of(Snapshot snapshot, PlanVersion version, Instant now, ZoneId zone) {
        var plan = snapshot.get(Plan.class, "", version.plan());
        return new PlanNow(snapshot, plan, Progress.build(snapshot, version.content()), false, now, zone);
    }

    public Plan plan() {
        return plan;
    }

    /// What the plan is called: its title, with whatever hides in it made visible, else its id.
    public String title() {
        return plan.title().isBlank() ? plan.id() : TextSafety.shownOnOneLine(plan.title());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Content content() {
        return progress.content();
    }

    /// All that is drawn: what the draft says, and as ghosts the parts that an agent would remove.
    public Content drawn() {
        return drawn;
    }

    /// Where a person has put tasks by hand.
    public Map<String, Placement> placements() {
        return placements;
    }

    /// Whether a drawing of this plan is one of the other as well.
    boolean isDrawnLike(PlanNow other) {
        return placements.equals(other.placements) && drawn.equals(other.drawn);
    }

    /// What a task is called: its title, with whatever hides in it made visible, else its id.
    public static String titleOf(Task task) {
        return task.title().isBlank() ? task.id() : TextSafety.shownOnOneLine(task.title());
    }

    public Status statusOf(String task) {
        return tasksProposed.get(task) == Proposed.REMOVED ? Status.ABANDONED : standing.of(task);
    }

    public Standing standing() {
        return standing;
    }

    public WorkState workOf(String task) {
        return progress.stateOf(task);
    }

    public boolean isCritical(String task) {
        return critical.isCritical(task);
    }

    /// Whether a delay along this dependency delays the plan.
    public boolean isCritical(Dependency d) {
        if (!isCritical(d.from()) || !isCritical(d.to())) return false;
        var from = critical.row(d.from());
        var to = critical.row(d.to());
        return switch (d.type()) {
            case FS -> to.es() == from.ef() + d.lagMin();
            case SS -> to.es() == from.es() + d.lagMin();
            case FF -> to.ef() == from.ef() + d.lagMin();
            case SF -> to.ef() == from.es() + d.lagMin();
        };
    }

    public int criticalMinutes() {
        return critical.lengthMinutes();
    }

    /// How many criteria of a task have been found to pass.
    public int passedOf(Task task) {
        var work = workOf(task.id());
        return (int) task.criteria().stream()
                .filter(c -> work.resultOf(c.id()).map(r -> r.passed()).orElse(false))
                .count();
    }

    /// How far a running task is, by its criteria, else by its checklist: 0 to 1.
    public double shareDone(Task task) {
        if (!task.criteria().isEmpty()) return (double) passedOf(task) / task.criteria().size();
        if (task.checklist().isEmpty()) return 0;
        return (double) workOf(task.id()).checked().size() / task.checklist().size();
    }

    /// What an agent proposes about a task. In a plan of which nothing has been accepted yet all parts are drawn plainly.
    public Proposed proposed(Task task) {
        return tasksProposed.getOrDefault(task.id(), Proposed.NOTHING);
    }

    /// Whether anything is drawn as proposed.
    public boolean hasProposals() {
        return !tasksProposed.isEmpty() || !dependenciesProposed.isEmpty();
    }

    /// What an agent proposes about a dependency.
    public Proposed proposed(Dependency d) {
        return dependenciesProposed.getOrDefault(d.id(), Proposed.NOTHING);
    }

    private Map<String, Proposed> proposed(Proposal.Part part) {
        return Proposals.in(snapshot, plan.id()).stream()
                .filter(p -> p.part() == part)
                .collect(Collectors.toMap(Proposal::partId, this::sort));
    }

    /// Whether an agent has drafted all of it and nothing has been accepted yet; then its parts are drawn plainly.
    public boolean isDraftedWhole() {
        return plain;
    }

    private Proposed sort(Proposal one) {
        if (one.isRemoval(snapshot)) return Proposed.REMOVED;
        return one.isNew() ? Proposed.NEW : Proposed.CHANGED;
    }

    private boolean isAllNew(Map<String, Proposed> tasks) {
        return !content().tasks().isEmpty()
                && content().tasks().stream().allMatch(task -> tasks.get(task.id()) == Proposed.NEW);
    }

    /// Whether an owner is a person. An owner whom nobody has introduced is taken for an agent, unless it is “you”.
    public boolean isPerson(String owner) {
        return snapshot.find(Agent.class, "", owner)
                .map(agent -> agent.type() == Author.Type.HUMAN)
                .orElse(owner.equalsIgnoreCase(Agent.YOU));
    }

    /// What an owner is called.
    public String nameOf(String owner) {
        return snapshot.find(Agent.class, "", owner)
                .map(agent -> TextSafety.shownOnOneLine(agent.name()))
                .filter(name -> !name.isBlank())
                .orElse(owner.equalsIgnoreCase(Agent.YOU) ? "You" : TextSafety.shownOnOneLine(owner));
    }
}
