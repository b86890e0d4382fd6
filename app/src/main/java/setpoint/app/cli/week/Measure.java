package setpoint.app.cli.week;

import picocli.CommandLine.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.agent.Agent;
import setpoint.model.core.Refused;
import setpoint.model.measure.PlanMeasure;
import setpoint.model.measure.Suggestion;
import setpoint.model.measure.WeekMeasure;
import setpoint.model.measure.Xmr;

/// Measures a week.
@Command(
        name = "measure",
        description = {
            "Sets what happened in an agent's week beside what was intended, block by block, and says how each turned out: on"
                    + " intent, partial with its reasons, off intent, unplanned, or pending.",
            "",
            "REALITY blocks of one task with short breaks are one run; a run and a DREAM block are a pair where they share the"
                    + " task or the archetype and begin less than a day apart. The score is the share of blocks on intent among those"
                    + " that can be judged; from 6 closed cycles on it is held against what scores usually do.",
            "",
            "With --plan, sets what a plan took beside what was estimated, by task, phase and kind, over all agents."
        },
        footer = {
            "  setpoint measure", "  setpoint measure --week 2026-W48 --agent planner",
            "  setpoint measure --plan search",
            "  setpoint measure --week 2026-W48 --at 2026-11-27T17:00 --json | jq '.pairs[] | select(.signal == \"PARTIAL\")'"
        })
public final class Measure extends WorkspaceCall {
    @Mixin private Whose whose = new Whose();

    @Mixin private Which which = new Which();

    @Mixin private At at = new At();

    @Option(names = "--plan", paramLabel = "PLAN",
            description = "Measure this plan, and not a week.") private @Nullable String plan;

    @Override
    protected Answer answer(Opened here) {
        return plan == null ? ofWeek(here) : ofPlan(here, plan);
    }

    private Answer ofPlan(Opened here, String plan) {
        if (!whose.id().equals(Agent.YOU) || which.isGiven())
            throw Refused.malformed("--plan measures a plan over all agents and weeks; leave --agent and --week out.");
        var now = here.now();
        Addresses.plan(now, plan);
        var view = new PlanMeasureView(PlanMeasure.of(now, plan, at.in(here.clock().getZone(), here.clock())));
        return view.tell(style(), new Answer().withAll(view.members()));
    }

    private Answer ofWeek(Opened here) {
        var now = here.now();
        var agent = whose.in(now);
        var zone = Whose.zone(agent, here.clock());
        var moment = at.in(zone, here.clock());
        var week = which.at(moment, zone);
        var view = new MeasureView(WeekMeasure.of(now, agent.id(), week, moment), moment);
        var verdict = new Verdict(
                Xmr.of(now, agent.id(), week, moment), Suggestion.of(now, agent.id(), week, moment));
        var answer = new Answer().withAll(view.members()).withAll(verdict.members());
        view.tell(style(), answer);
        verdict.tell(answer);
        return answer;
    }
}
