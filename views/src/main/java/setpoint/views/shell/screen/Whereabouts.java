package setpoint.views.shell.screen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.week.Week;
import setpoint.views.desk.Desk;
import setpoint.views.screen.Kept;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;
import setpoint.views.screen.View;
import setpoint.views.shell.sidebar.Plans;
import setpoint.views.start.StartView;

/// Where the window is, and how it gets elsewhere.
public final class Whereabouts {
    private static final String PLAN = "plan";
    private static final String VIEW = "view";
    private static final Place START = new Place(StartView.START, null, null, null);

    private final Desk desk;
    private final Screens screens;
    private final Runnable onArrival;
    private Place place = START;
    /// The view in which plans were last looked at.
    private View ofPlans = PlanScreen.GRAPH;

    /// @param onArrival draws the place that the window has come to
    public Whereabouts(Desk desk, Screens screens, Runnable onArrival) {
        this.desk = desk;
        this.screens = screens;
        this.onArrival = onArrival;
    }

    public Place place() {
        return place;
    }

    /// What shows the place.
    public Screen screen() {
        return screens.of(place);
    }

    /// The id of the plan that is shown.
    public Optional<String> plan() {
        return place.shown();
    }

    public boolean isIn(View view) {
        return place.isIn(view);
    }

    public void go(Place other) {
        if (other.equals(place)) return;
        place = other;
        if (other.view().isOfPlan()) ofPlans = other.view();
        onArrival.run();
    }

    /// Goes to another view of what is shown, where it has one.
    public void look(View view) {
        view.from(place).ifPresent(this::go);
        focus();
    }

    /// Whether one can go to a view, and is not there.
    public boolean canLook(View view) {
        return !place.isIn(view) && view.from(place).isPresent();
    }

    /// Shows a plan, in the view that plans were last looked at in.
    public void choose(String plan) {
        go(ofPlans.of(plan));
    }

    /// Shows a plan with a task selected in it; null for none.
    public void goTo(String plan, @Nullable String task) {
        choose(plan);
        if (task != null) screen().reveal(task);
        focus();
    }

    /// Shows another agent or week, in the view of weeks that is shown.
    public void goToWeek(String agent, @Nullable Week week) {
        if (place.person().isPresent()) go(place.of(agent, week));
    }

    /// Shows a week of an agent in another view.
    ///
    /// @param week null for the week that it is
    public void look(View view, String agent, @Nullable Week week) {
        view.from(place).map(there -> there.of(agent, week)).ifPresent(this::go);
        focus();
    }

    /// Goes back to the plan, as it was last looked at.
    ///
    /// @return whether there was one to go back to
    public boolean goOut() {
        var back = place.back();
        if (back.isEmpty()) return false;
        choose(back.get());
        focus();
        return true;
    }

    /// Goes on to the first plan there is, where the one that is shown has been put away.
    public void leaveArchived() {
        var now = desk.snapshot();
        plan().flatMap(id -> now.find(Plan.class, "", id)).filter(Plan::archived).ifPresent(_ -> go(first(now)));
    }

    /// Stays where the window is, or, where that is no longer there, comes to the first plan without a word.
    public void settle(Snapshot now) {
        if (!isThere(now)) place = first(now);
    }

    private boolean isThere(Snapshot now) {
        if (place.equals(START)) return Plans.first(now).isEmpty();
        return place.person().map(Agent::key).filter(key -> !now.has(key)).isEmpty()
                && place.shown().map(Plan::key).filter(key -> !now.has(key)).isEmpty();
    }

    private Place first(Snapshot now) {
        return Plans.first(now).map(plan -> ofPlans.of(plan.id())).orElse(START);
    }

    /// Puts the keyboard where a person most likely goes on.
    public void focus() {
        screen().focus();
    }

    /// Goes to where the window was when it was closed.
    public void restore(Kept before) {
        var last = before.word(VIEW).flatMap(screens::offered);
        last.filter(View::isOfPlan).ifPresent(view -> ofPlans = view);
        before.word(PLAN).filter(id -> desk.snapshot().has(Plan.key(id))).ifPresent(this::choose);
        last.filter(view -> !view.isOfPlan()).flatMap(view -> view.from(place)).ifPresent(this::go);
    }

    public void keep(Kept.Writing writing) {
        plan().ifPresent(plan -> writing.word(PLAN, plan));
        writing.word(VIEW, (place.view().isAside() ? ofPlans : place.view()).word());
    }
}
