package setpoint.views.measure;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Setting;
import setpoint.model.core.SettingEdit;
import setpoint.model.measure.CycleEdit;
import setpoint.model.measure.Drift;
import setpoint.model.measure.Signal;
import setpoint.model.measure.Suggestion;
import setpoint.model.measure.TemplateChange;
import setpoint.model.week.Week;
import setpoint.model.week.WeekTemplate;
import setpoint.views.agent.AgentMenu;
import setpoint.views.desk.Desk;
import setpoint.views.kit.FollowFocus;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.plan.PlanNow;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;
import setpoint.views.screen.View;
import setpoint.views.week.paint.Clock;

/// The measure of an agent's week: what was intended beside what happened, how the week stands among those before it,
/// what could be changed, and the closing of its cycle.
public final class MeasureView implements Screen {
    public static final View MEASURE =
            View.offered("measure", View.About.WEEK, "Measure", "Measure the week", Icon.GAUGE, "Shortcut+5");

    private static final double NARROW = 1100;
    private static final double STACKED = 880;
    private static final double WIDE = 500;

    private final Desk desk;
    private final HBox root = new HBox();
    private final HBox head;
    private final VBox left = new VBox();
    private final VBox right;
    private final ScrollPane scroll = new ScrollPane();
    private final AgentMenu who = new AgentMenu("measure-agent");
    private final Label title = new Label();
    private final Label dates = new Label();
    private final HBox counts = new HBox(8);
    private final ReviewTable table = new ReviewTable();
    private final RulePane rule = new RulePane();
    private final ScorePane score = new ScorePane();
    private final DriftPane drift = new DriftPane();
    private final SuggestionsPane suggestions = new SuggestionsPane();
    private final LoopPane loop = new LoopPane();
    private BiConsumer<String, Week> onGoTo = (_, _) -> {};
    private BiConsumer<String, Week> onCalendar = (_, _) -> {};
    private BiConsumer<String, Week> onReopen = (_, _) -> {};
    private BiConsumer<String, String> onSave = (_, _) -> {};
    private Theme theme = Theme.LIGHT;
    private @Nullable Review review;

    public MeasureView(Desk desk) {
        this.desk = desk;
        root.setId("measure-view");
        root.getStyleClass().add("measure-view");
        root.setFocusTraversable(true);
        left.getStyleClass().add("measure-left");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        head = head();
        right = new VBox(
                score, Panels.panel("Drift by archetype", Panels.note("outline = dream, solid = reality"), drift),
                suggestions, loop);
        right.getStyleClass().add("measure-right");
        scroll.setId("measure-right");
        scroll.getStyleClass().add("measure-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        FollowFocus.in(scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        arrange(false);
        root.widthProperty().subscribe(width -> {
            if (width.doubleValue() == 0) return;
            suggestions.arrange(width.doubleValue() < NARROW ? 1 : 2);
            arrange(width.doubleValue() < STACKED);
        });
        who.onChosen(agent -> now(r -> onGoTo.accept(agent, r.week())));
        suggestions.listen(this::accept);
        loop.save.setOnAction(_ -> saveLoop());
        rule.listen(this::close, this::keepDraft);
        rule.next.setOnAction(_ -> now(r -> onCalendar.accept(r.agent().id(), r.week().next())));
        rule.reopen.setOnAction(_ -> now(r -> onReopen.accept(r.agent().id(), r.week())));
    }

    /// Side by side, or, where there is no room for that, the one above the other.
    private void arrange(boolean stacked) {
        if (stacked ? root.getChildren().size() == 1 : root.getChildren().size() == 2) return;
        root.getChildren().clear();
        left.setMinWidth(stacked ? 0 : WIDE);
        left.setMaxWidth(stacked ? Double.MAX_VALUE : WIDE);
        HBox.setHgrow(left, stacked ? Priority.ALWAYS : Priority.NEVER);
        table.showWhole(stacked);
        if (stacked) {
            scroll.setContent(new VBox(table, rule, right));
            left.getChildren().setAll(head, scroll);
            root.getChildren().setAll(left);
        } else {
            scroll.setContent(right);
            left.getChildren().setAll(head, table, rule);
            root.getChildren().setAll(left, scroll);
        }
    }

    private HBox head() {
        title.setId("measure-title");
        title.getStyleClass().add("week-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        dates.getStyleClass().add("week-dates");
        counts.getStyleClass().add("measure-counts");
        var head = new HBox(
                4, who, title, dates, step("measure-previous", Icon.CHEVRON_LEFT, "Previous week ([)", -1),
                step("measure-following", Icon.CHEVRON_RIGHT, "Next week (])", 1), Panels.space(), counts);
        head.getStyleClass().add("measure-head");
        return head;
    }

    private Button step(String id, Icon icon, String words, int weeks) {
        var button = new Button(null, new Glyph(icon, 14));
        button.setId(id);
        button.getStyleClass().add("tool");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> step(weeks));
        return button;
    }

    private void step(int weeks) {
        now(r -> onGoTo.accept(r.agent().id(), r.week().plus(weeks)));
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        place.person().ifPresent(agent -> show(agent, place.week(desk)));
    }

    private void show(String agent, Week week) {
        var before = review;
        if (before == null || !before.agent().id().equals(agent) || !before.week().equals(week)) suggestions.forget();
        var now = Review.of(desk.snapshot(), agent, week, desk.now(), desk.zone());
        review = now;
        title.setText("Week %d review".formatted(week.number()));
        dates.setText(Clock.days(week, now.at().atZone(now.zone()).getYear()));
        who.show(now.snapshot(), now.agent());
        Forms.setShown(who, who.isOfUse());
        showCounts(now);
        table.show(now.snapshot(), now.measure().rows(), theme);
        score.show(now, theme);
        var drifts = Drift.of(now.snapshot(), now.measure());
        drift.show(now.snapshot(), drifts, theme);
        Forms.setShown(drift.getParent(), !drifts.isEmpty());
        suggestions.show(now);
        loop.show(LoopPane.picture(now, desk.zone()), theme);
        rule.show(now, draft(now), suggestions.accepted());
    }

    private void showCounts(Review now) {
        counts.getChildren().clear();
        var tally = now.measure().tally();
        count(Signal.ON_INTENT, tally.onIntent());
        count(Signal.PARTIAL, tally.partial());
        count(Signal.OFF_INTENT, tally.offIntent());
        count(Signal.UNPLANNED, tally.unplanned());
    }

    private void count(Signal signal, int n) {
        var label = new Label(String.valueOf(n));
        label.setTooltip(new Tooltip(Signals.word(signal)));
        label.setAccessibleText(n + " " + Signals.word(signal));
        label.setGraphic(Signals.marks(signal).getFirst().node(13, theme.palette()));
        counts.getChildren().add(label);
    }

    /// What is accepted says itself in the legacy rule, where nobody has written one.
    private void accept(Suggestion suggestion, @Nullable TemplateChange change) {
        now(r -> {
            if (change != null && rule.rule().isEmpty()) keepDraft(suggestion.title() + ": " + change.words() + ".");
            show(r.agent().id(), r.week());
        });
    }

    private void saveLoop() {
        now(r -> onSave.accept(
                "loop-%s-%s.svg".formatted(r.agent().id(), r.week()),
                LoopPane.picture(r, desk.zone()).svg(theme.palette())));
    }

    private void close() {
        now(r -> {
            boolean hasTemplate = !suggestions.accepted().isEmpty()
                    || WeekTemplate.newest(r.snapshot(), r.agent().id()).isPresent();
            var edit = new CycleEdit.CloseCycle(
                    r.agent().id(), r.week(), rule.rule(), suggestions.accepted(), hasTemplate,
                    rule.isEarly());
            if (!desk.apply(edit)) return;
            suggestions.forget();
            desk.refresh();
            rule.focus();
        });
    }

    private String draft(Review now) {
        return now.snapshot().find(Setting.class, "", draftKey(now)).map(Setting::value).orElse("");
    }

    private void keepDraft(String text) {
        now(r -> {
            if (text.equals(draft(r))) return;
            desk.apply(new SettingEdit.SetSetting(draftKey(r), text.isEmpty() ? null : text));
            desk.refresh();
        });
    }

    private static String draftKey(Review of) {
        return "rule-draft.%s.%s".formatted(of.agent().id(), of.week());
    }

    private void now(java.util.function.Consumer<Review> doing) {
        if (review != null) doing.accept(review);
    }

    @Override
    public List<View> views() {
        return List.of(MEASURE);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dress(Theme theme) {
        this.theme = theme;
        now(r -> show(r.agent().id(), r.week()));
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("measure-previous-week", "Measure of the week before", Icon.CHEVRON_LEFT, () -> step(-1))
                        .on("Open Bracket"),
                Action.of("measure-next-week", "Measure of the next week", Icon.CHEVRON_RIGHT, () -> step(1))
                        .on("Close Bracket"),
                Action.of("measure-rule-field", "Write the legacy rule", Icon.PEN, rule::focus).on("Shortcut+R"),
                Action.of("measure-to-week", "Show this week as a calendar", Icon.CALENDAR,
                        () -> now(r -> onCalendar.accept(r.agent().id(), r.week()))).on("W"),
                Action.of("measure-save-loop", "Save the planning loop as SVG…", Icon.OUT, this::saveLoop));
    }

    @Override
    public Map<String, List<Action>> keys() {
        return Map.of("Measure", actions());
    }

    /// Gets the agent and the week that a person wants to see the measure of instead.
    public void onGoTo(BiConsumer<String, Week> onGoTo) {
        this.onGoTo = onGoTo;
    }

    /// @param calendar gets the agent and the week to show as a calendar
    /// @param reopen asks why a closed cycle is opened again
    /// @param save gets the name of a file and what is to stand in it
    public void listen(
            BiConsumer<String, Week> calendar, BiConsumer<String, Week> reopen, BiConsumer<String, String> save) {
        onCalendar = calendar;
        onReopen = reopen;
        onSave = save;
    }

    @Override
    public void focus() {
        table.focus();
    }
}
