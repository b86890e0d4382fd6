package setpoint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Edit;
import setpoint.model.core.SettingEdit;
import setpoint.model.core.Words;
import setpoint.model.inbox.InboxEdit;
import setpoint.model.measure.CycleEdit;
import setpoint.model.plan.ArchetypeEdit;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.ProjectEdit;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.TimerEdit;
import setpoint.model.week.WeekEdit;
import setpoint.model.work.LegacyEdit;
import setpoint.model.work.WorkEdit;

/// Every edit there is, by its word: the one vocabulary of all doors.
public final class Edits {
    /// The sealed interfaces; together their records are all that can be done to a workspace.
    public static final List<Class<? extends Edit>> AREAS =
            List.of(
                    ProjectEdit.class, PlanEdit.class, DraftEdit.class, WorkEdit.class, LegacyEdit.class,
                    InboxEdit.class,
                    AgentEdit.class, ArchetypeEdit.class, BlockEdit.class, TimerEdit.class, WeekEdit.class,
                    CycleEdit.class, SettingEdit.class);

    private Edits() {}

    /// The record of each edit, by its verb: `addTask`.
    public static Map<String, Class<? extends Edit>> byVerb() {
        var verbs = new LinkedHashMap<String, Class<? extends Edit>>();
        for (var area : AREAS)
            for (var record : records(area)) verbs.put(Words.decapitalised(record.getSimpleName()), record);
        return verbs;
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Edit>> records(Class<? extends Edit> area) {
        var records = new ArrayList<Class<? extends Edit>>();
        for (var permitted : area.getPermittedSubclasses()) records.add((Class<? extends Edit>) permitted);
        return records;
    }
}
