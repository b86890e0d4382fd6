package setpoint.model.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.measure.Cycle.Closing;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit;
import setpoint.model.week.WeekTemplate;

/// Everything that can be done with what a week has taught.
public sealed interface CycleEdit extends Edit {
    String agent();

    /// Closes a cycle: keeps what its week came to, makes the next version of the week template of what was accepted, and
    /// opens the next week from it.
    ///
    /// While something of the week may still happen, or goes on, the score would leave it out; so that is refused, unless
    /// the person says that the week is over for them. They often must: the review is itself the last block of a week.
    ///
    /// @param rule the legacy rule, what the next cycle inherits; empty to close without one
    /// @param changes to the newest version of the template, as one new version with the rule as its note
    /// @param openNext whether the next week is opened from the template
    /// @param early whether to close although something is still ahead
    record CloseCycle(
            String agent, Week week, @Default("") String rule, List<TemplateChange> changes, boolean openNext,
            boolean early) implements CycleEdit {
        public CloseCycle(String agent, Week week, String rule, List<TemplateChange> changes, boolean openNext) {
            this(agent, week, rule, changes, openNext, false);
        }

        @Override
        public List<Delta> decide(Snapshot now, By by) {
            now.get(Agent.class, "", agent);
            if (TimeMindPlan.of(now, agent, week).isClosed())
                throw new Refused("Week %s of %s is closed already; reopen it (reopenCycle) to close it anew.", week,
                        agent);
            var measure = WeekMeasure.of(now, agent, week, by.at());
            mustBeOver(measure);
            var deltas = new ArrayList<Delta>();
            var template = changes.isEmpty() ? null : changed(now, agent, changes, rule, week, by);
            if (template != null) deltas.add(Delta.created(template));
            if (openNext) deltas.addAll(new WeekEdit.OpenWeek(agent, week.next()).decide(now.with(deltas), by));
            deltas.addAll(closed(now, measure, template, by));
            return deltas;
        }

        private void mustBeOver(WeekMeasure measure) {
            if (measure.rows().isEmpty())
                throw new Refused(
                        "Nothing was intended in week %s of %s, and nothing happened; there is nothing to close.",
                        week, agent);
            var ahead = measure.rows().stream().filter(Row::isOpen).count();
            if (ahead > 0 && !early)
                throw new Refused(
                        "In week %s of %s %s may still happen; wait, take out of the week what will not, or close early, which leaves it out of the score.",
                        week, agent, Words.count(ahead, "block"));
        }

        private List<Delta> closed(Snapshot now, WeekMeasure measure, @Nullable WeekTemplate template, By by) {
            int before = WeekTemplate.newest(now, agent).map(WeekTemplate::number).orElse(0);
            var closing = new Closing(
                    by.at(), by.author().agent(), rule.strip(), before, template == null ? before : template.number(),
                    changes, measure.tally(), KeptRow.keep(measure.rows()));
            var cycle = now.find(Cycle.class, agent, week.toString());
            var blank = new Cycle(agent, week.toString(), null, List.of());
            return List.of(
                    new Delta(cycle.orElse(null), cycle.orElse(blank).closed(closing)),
                    new Delta(
                            now.find(TimeMindPlan.class, agent, week.toString()).orElse(null),
                            TimeMindPlan.of(now, agent, week).closed(by.at())));
        }

        @Override
        public Optional<String> finality() {
            return Optional
                    .of("A closed cycle cannot be undone; open it again with reopenCycle, which keeps what it was.");
        }
    }

    /// Opens a closed cycle again. What it came to stays in its history; what its closing made of the template and of the
    /// next week stays too.
    ///
    /// @param why said with the former result
    record ReopenCycle(String agent, Week week, String why) implements CycleEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            now.get(Agent.class, "", agent);
            var cycle = now.find(Cycle.class, agent, week.toString())
                    .filter(Cycle::isClosed)
                    .orElseThrow(() -> new Refused("Week %s of %s is not closed.", week, agent));
            if (why.isBlank()) throw new Refused("Say why week %s of %s is opened again (why).", week, agent);
            var plan = now.get(TimeMindPlan.class, agent, week.toString());
            return List.of(
                    Delta.changed(cycle, cycle.reopened(by.at(), by.author().agent(), why)),
                    Delta.changed(plan, plan.closed(null)));
        }
    }

    /// Makes the next version of the week template of one change, at once.
    record ApplyTemplateChange(String agent, TemplateChange change) implements CycleEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            now.get(Agent.class, "", agent);
            return List.of(Delta.created(changed(now, agent, List.of(change), change.words(), null, by)));
        }
    }

    /// Adds to the time that it takes to keep an agent's weeks up to date. Doors that know when a gesture began make it part
    /// of what the gesture does, see [Timed].
    ///
    /// @param seconds at most [TrackingTime#MOST_SECONDS] count
    record TrackTime(String agent, int seconds) implements CycleEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var zone = now.get(Agent.class, "", agent).zoneOr(by.zone());
            var id = TrackingTime.id(Week.of(by.at().atZone(zone).toLocalDate()), by.author().agent());
            var before = now.find(TrackingTime.class, agent, id).orElse(null);
            return List.of(new Delta(before, TrackingTime.of(before, agent, id).and(seconds)));
        }
    }

    private static WeekTemplate changed(
            Snapshot now, String agent, List<TemplateChange> changes, String note, @Nullable Week after, By by) {
        var slots = WeekTemplate.newest(now, agent).map(WeekTemplate::slots).orElse(List.of());
        return WeekEdit.next(now, agent, TemplateChange.applied(slots, changes), note.strip(), after, by);
    }
}
