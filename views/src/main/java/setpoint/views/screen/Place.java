package setpoint.views.screen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.week.Week;
import setpoint.views.desk.Desk;
import setpoint.views.screen.View.About;

/// Where a window is: in which view, and what that shows. Immutable.
///
/// @param plan the plan that is shown, or that was before where the view is about none; null where there was none
/// @param agent whose week is shown; null where none is
/// @param week null for the week that it is
public record Place(View view, @Nullable String plan, @Nullable String agent, @Nullable Week week) {

    public boolean isIn(View other) {
        return view.equals(other);
    }

    /// The same view of another agent or week.
    public Place of(String agent, @Nullable Week week) {
        return new Place(view, plan, agent, week);
    }

    /// Whose week is shown.
    public Optional<String> person() {
        return Optional.ofNullable(agent);
    }

    /// The week that is shown, as it is now.
    public Week week(Desk desk) {
        if (week != null) return week;
        var zone = person().flatMap(id -> desk.snapshot().find(Agent.class, "", id))
                .map(found -> found.zoneOr(desk.zone()))
                .orElse(desk.zone());
        return Week.of(desk.now().atZone(zone).toLocalDate());
    }

    /// What undo takes back here: the id of the plan or agent whose things are edited, or the empty string for all.
    public String home() {
        return agent != null ? agent : shown().orElse("");
    }

    /// The id of the plan that is shown here; empty where the place is not about one.
    public Optional<String> shown() {
        return view.about() == About.WORKSPACE ? Optional.empty() : Optional.ofNullable(plan);
    }

    /// The plan that Esc and the way back lead to; empty where this is outermost.
    public Optional<String> back() {
        return view.isAside() ? Optional.ofNullable(plan) : Optional.empty();
    }
}
