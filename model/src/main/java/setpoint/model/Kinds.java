package setpoint.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import setpoint.model.agent.Agent;
import setpoint.model.core.Item;
import setpoint.model.core.Refused;
import setpoint.model.core.Setting;
import setpoint.model.core.Words;
import setpoint.model.inbox.ImportReport;
import setpoint.model.inbox.Thought;
import setpoint.model.measure.Cycle;
import setpoint.model.measure.TrackingTime;
import setpoint.model.plan.Archetype;
import setpoint.model.plan.ChangeRequest;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Project;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.Publication;
import setpoint.model.plan.Scope;
import setpoint.model.plan.Task;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.RoutineBlock;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.Timeblock;
import setpoint.model.week.WeekTemplate;
import setpoint.model.work.Improvement;
import setpoint.model.work.WorkState;

/// Every kind of item that a workspace can hold, and the word by which the store knows it.
public final class Kinds {
    public static final List<Class<? extends Item>> ALL = List.of(
            Project.class,
            Plan.class,
            Scope.class,
            Phase.class,
            Task.class,
            Dependency.class,
            Placement.class,
            PlanVersion.class,
            Publication.class,
            ChangeRequest.class,
            Proposal.class,
            WorkState.class,
            Improvement.class,
            ImportReport.class,
            Thought.class,
            Agent.class,
            Archetype.class,
            Timeblock.class,
            TimeMindPlan.class,
            WeekTemplate.class,
            RoutineBlock.class,
            BusyCalendar.class,
            Cycle.class,
            TrackingTime.class,
            Setting.class);

    private static final Map<String, Class<? extends Item>> BY_WORD = new LinkedHashMap<>();
    private static final Map<Class<? extends Item>, String> WORDS = new HashMap<>();

    static {
        for (var kind : ALL) {
            WORDS.put(kind, Words.decapitalised(kind.getSimpleName()));
            BY_WORD.put(word(kind), kind);
        }
    }

    private Kinds() {}

    /// `planVersion` for [PlanVersion].
    public static String word(Class<? extends Item> kind) {
        return Objects.requireNonNull(WORDS.get(kind), kind::getName);
    }

    /// @throws Refused where this version of the program knows no such kind
    public static Class<? extends Item> of(String word) {
        var kind = BY_WORD.get(word);
        if (kind == null)
            throw new Refused("This workspace holds a “%s”, which this version of Setpoint does not know.", word);
        return kind;
    }
}
