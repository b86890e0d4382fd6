package setpoint.views.measure;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Setting;
import setpoint.model.core.SettingEdit;
import setpoint.model.core.Words;
import setpoint.model.measure.CycleEdit;
import setpoint.model.measure.Drift;
import setpoint.model.measure.Loop;
import setpoint.model.measure.Maturity;
import setpoint.model.measure.Signal;
import setpoint.model.measure.Suggestion;
import setpoint.model.measure.TemplateChange;
import setpoint.model.measure.Thresholds;
import setpoint.model.measure.TrackingCost;
import setpoint.model.measure.Xmr;
import setpoint.model.week.Week;
import setpoint.model.week.WeekTemplate;
import setpoint.views.desk.Desk;
import setpoint.views.kit.FollowFocus;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.week.paint.Clock;

/// The measure of an agent's week: what was intended beside what happened, how the week stands among those before it,
/// what could be changed, and the closing of its cycle.
public final class MeasureView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double NARROW = 1100;
    private static final double STACKED = 880;
    private static final double WIDE = 500;

    private final Desk desk;
    private final HBox root = new HBox();
    private final HBox head;
    private final VBox left = new VBox();
    private final VBox right;
    private final ScrollPane scroll = new ScrollPane();
    private final Label title = new Label();
    private final Label dates = new Label();
    private final HBox counts = new HBox(10);
    private final ReviewTable table = new ReviewTable();
    private final RulePane rule = new RulePane();
    private final Drawn gauge = new Drawn("measure-gauge", 222, 128);
    private final Label beside = new Label();
    private final Drawn chart = new Drawn("measure-chart", 366, 132);
    private final Label chartNote = new Label();
    private final Label verdict = new Label();
    private final Label maturity = new Label();
    private final Label tracking = new Label();
    private final DriftPane drift = new DriftPane();
    private final GridPane cards = new GridPane();
    private final Label noCards = new Label();
    private final Drawn loop = new Drawn("measure-loop", LoopPicture.WIDTH, LoopPicture.HEIGHT);
    private List<?> cardsDrawn = List.of();
    private final Map<String, TemplateChange> accepted = new LinkedHashMap<>();
    private BiConsumer<String, Week> onGoTo = (_, _) -> {};
    private BiConsumer<String, Week> onCalendar = (_, _) -> {};
    private BiConsumer<String, Week> onReopen = (_, _) -> {};
    private BiConsumer<String, String> onSave = (_, _) -> {};
    private Theme theme = Theme.LIGHT;
    /// In how many columns the cards stand.
    private int columns = 2;
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
        right = right();
        scroll.setId("measure-right");
        scroll.getStyleClass().add("measure-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        FollowFocus.in(scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        arrange(false);
        root.widthProperty().subscribe(width -> {
            if (width.doubleValue() == 0) return;
            columns = width.doubleValue() < NARROW ? 1 : 2;
            arrange(width.doubleValue() < STACKED);
            now(this::showSuggestions);
        });
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
                8, title, dates, step("measure-previous", Icon.CHEVRON_LEFT, "Previous week ([)", -1),
                step("measure-following", Icon.CHEVRON_RIGHT, "Next week (])", 1), space(), counts);
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

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private VBox right() {
        beside.getStyleClass().add("gauge-beside");
        beside.setWrapText(true);
        var score = panel("On-intent score", null, gauge, beside);
        score.setMinWidth(190);
        score.setPrefWidth(250);
        score.setMaxWidth(250);
        verdict.setId("measure-verdict");
        verdict.getStyleClass().add("verdict");
        verdict.setWrapText(true);
        maturity.setId("measure-maturity");
        maturity.getStyleClass().add("section-note");
        maturity.setWrapText(true);
        tracking.setId("measure-tracking");
        tracking.getStyleClass().add("section-note");
        tracking.setWrapText(true);
        var trend = panel("On-intent, week by week", chartNote, chart, verdict, maturity, tracking);
        HBox.setHgrow(trend, Priority.ALWAYS);
        trend.setMinWidth(300);
        var first = new HBox(12, score, trend);
        var note = new Label("outline = dream, solid = reality");
        var modes = panel("Drift by archetype", note, drift);
        var heading = new Label("What to change");
        heading.getStyleClass().add("section-head");
        var order = new Label("weeks seen of the last 8, by hours recovered");
        order.getStyleClass().add("section-note");
        noCards.setId("measure-no-suggestions");
        noCards.getStyleClass().add("measure-empty");
        noCards.setWrapText(true);
        cards.setId("measure-suggestions");
        cards.getStyleClass().add("suggestion-grid");
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            cards.getColumnConstraints().add(half);
        }
        var save = new Button("Save as SVG…", new Glyph(Icon.OUT, 12));
        save.setId("measure-loop-save");
        save.getStyleClass().add("small");
        save.setOnAction(_ -> saveLoop());
        var loopHeading = new Label("The planning loop");
        loopHeading.getStyleClass().add("section-head");
        var loopLine = new HBox(loopHeading, space(), save);
        loopLine.getStyleClass().add("section-line");
        var loopPanel = new VBox(loopLine, loop);
        loopPanel.getStyleClass().add("panel");
        loop.setMinWidth(0);
        var right = new VBox(first, modes, new HBox(heading, space(), order), noCards, cards, loopPanel);
        right.getStyleClass().add("measure-right");
        return right;
    }

    private static VBox panel(String title, @Nullable Label note, Node... parts) {
        var heading = new Label(title);
        heading.getStyleClass().add("section-head");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(heading, space());
        if (note != null) {
            note.getStyleClass().add("section-note");
            note.setMinWidth(0);
            line.getChildren().add(note);
        }
        var panel = new VBox(line);
        panel.getStyleClass().add("panel");
        panel.getChildren().addAll(parts);
        return panel;
    }

    /// Draws the measure of a week of an agent as it stands now; called on arrival, after each change and each minute.
    public void show(String agent, Week week) {
        var before = review;
        if (before == null || !before.agent().id().equals(agent) || !before.week().equals(week)) accepted.clear();
        var now = Review.of(desk.snapshot(), agent, week, desk.now(), desk.zone());
        review = now;
        title.setText("Week %d review".formatted(week.number()));
        dates.setText(DAY.format(week.monday()) + " – " + DAY.format(week.monday().plusDays(6)));
        showCounts(now);
        table.show(now.snapshot(), now.measure().rows(), theme);
        showScore(now);
        showTrend(now);
        var drifts = Drift.of(now.snapshot(), now.measure());
        drift.show(now.snapshot(), drifts, theme);
        Forms.setShown(drift.getParent(), !drifts.isEmpty());
        showSuggestions(now);
        showLoop(now);
        rule.show(now, draft(now), List.copyOf(accepted.values()));
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

    private void showScore(Review now) {
        var tally = now.measure().tally();
        int setpoint = Thresholds.of(now.snapshot()).setpointPercent();
        var beneath = tally.judged() == 0
                ? "nothing to judge yet"
                : "%d of %d on-intent".formatted(tally.onIntent(), tally.judged());
        var score = now.measure().scorePercent();
        gauge.show(theme, score.isPresent() ? score.getAsInt() + " %, " + beneath : beneath,
                new Gauge(score, beneath, setpoint)::draw);
        var byMinutes = now.measure().scoreByMinutesPercent();
        beside.setText("Dream %s · reality %s\n%s%s\n%d of %s named a task".formatted(
                Clock.hours(tally.dreamMinutes()), Clock.hours(tally.realityMinutes()),
                byMinutes.isPresent() ? byMinutes.getAsInt() + " % by minutes" : "no minutes to judge",
                tally.pending() == 0 ? "" : " · %d still ahead".formatted(tally.pending()),
                tally.namedBlocks(), Words.count(tally.dreamBlocks(), "block")));
    }

    private void showTrend(Review now) {
        var xmr = Xmr.of(now.snapshot(), now.agent().id(), now.week(), now.at());
        var from = xmr.baseline();
        chartNote.setText(
                from.isEmpty()
                        ? ""
                        : "XmR, limits from W%02d – W%02d".formatted(
                                from.getFirst().number(), from.getLast().number()));
        chart.show(theme, xmr.sentence(), new ControlChart(xmr)::draw);
        verdict.setText(xmr.sentence());
        boolean alert =
                xmr.verdict() == Xmr.Verdict.STABLE_BELOW_SETPOINT || xmr.verdict() == Xmr.Verdict.SPECIAL_CAUSE;
        verdict.setGraphic(alert ? new Glyph(Icon.ALERT, 13) : null);
        var template = Maturity.of(now.snapshot(), now.agent().id());
        maturity.setText("%s. %s".formatted(word(template.state()), template.sentence()));
        var cost = TrackingCost.of(now.snapshot(), now.agent().id(), now.week());
        tracking.setText(cost.tasks() == 0 ? cost.sentence() : "%s %s".formatted(
                cost.isWorthIt() ? "Tracking pays." : "Tracking does not pay yet.", cost.sentence()));
    }

    private static String word(Maturity.State state) {
        return switch (state) {
            case TOO_FEW_WEEKS -> "Template not judged yet";
            case MATURING -> "Template maturing";
            case STABLE -> "Template stable";
            case STAGNANT -> "Template stagnant";
        };
    }

    private void showSuggestions(Review now) {
        var closed = now.measure().isClosed();
        var all = closed
                ? List.<Suggestion>of()
                : Suggestion.of(now.snapshot(), now.agent().id(), now.week(), now.at());
        // Made anew only where something differs, so that the keyboard stays where it is.
        var drawn = List.of(all, Map.copyOf(accepted), columns);
        if (!drawn.equals(cardsDrawn)) {
            cardsDrawn = drawn;
            cards.getChildren().clear();
            for (int i = 0; i < all.size(); i++)
                cards.add(card(all.get(i)), i % columns, i / columns, columns == 1 ? 2 : 1, 1);
        }
        boolean template = WeekTemplate.newest(now.snapshot(), now.agent().id()).isPresent();
        noCards.setText(
                closed ? "This cycle is closed. What it changed is in its template."
                        : template ? "Nothing differs often enough to suggest a change."
                                : "There is no week template yet. Make one from a week that you like: Week, Template, Make the template from this week.");
        Forms.setShown(noCards, all.isEmpty());
    }

    private SuggestionCard card(Suggestion suggestion) {
        return new SuggestionCard(
                suggestion, accepted.get(suggestion.slot()), change -> accept(suggestion, change));
    }

    private LoopPicture picture(Review now) {
        return new LoopPicture(Loop.of(now.snapshot(), now.agent().id(), now.at(), desk.zone()));
    }

    /// Made smaller where there is no room for its whole width.
    private void showLoop(Review now) {
        var picture = picture(now);
        loop.show(theme, picture.inWords(), (pen, room) -> pen.moved(
                0, 0, Math.min(1, room.getWidth() / LoopPicture.WIDTH), () -> picture.draw(pen)));
    }

    private void saveLoop() {
        now(r -> onSave.accept("loop-%s-%s.svg".formatted(r.agent().id(), r.week()), picture(r).svg(theme.palette())));
    }

    /// What is accepted says itself in the legacy rule, where nobody has written one.
    private void accept(Suggestion suggestion, @Nullable TemplateChange change) {
        if (change == null) accepted.remove(suggestion.slot());
        else accepted.put(suggestion.slot(), change);
        now(r -> {
            if (change != null && rule.rule().isEmpty()) keepDraft(suggestion.title() + ": " + change.words() + ".");
            show(r.agent().id(), r.week());
        });
        // The card is made anew; the keyboard stays with it.
        var again = cards.lookup("#suggestion-%s-%s".formatted(change == null ? "apply" : "undo", suggestion.slot()));
        if (again != null) again.requestFocus();
    }

    private void close() {
        now(r -> {
            boolean hasTemplate = !accepted.isEmpty()
                    || WeekTemplate.newest(r.snapshot(), r.agent().id()).isPresent();
            var edit = new CycleEdit.CloseCycle(
                    r.agent().id(), r.week(), rule.rule(), List.copyOf(accepted.values()), hasTemplate,
                    rule.isEarly());
            if (!desk.apply(edit)) return;
            accepted.clear();
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

    public Node node() {
        return root;
    }

    public void dress(Theme theme) {
        this.theme = theme;
        now(r -> show(r.agent().id(), r.week()));
    }

    /// What can be done here.
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

    public void focus() {
        table.focus();
    }

}
