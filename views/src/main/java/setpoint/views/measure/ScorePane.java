package setpoint.views.measure;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import setpoint.model.core.Words;
import setpoint.model.measure.Maturity;
import setpoint.model.measure.Thresholds;
import setpoint.model.measure.TrackingCost;
import setpoint.model.measure.Xmr;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.week.paint.Clock;

/// The score of a week on its gauge, with what belongs beside it, and among the scores of the weeks before.
final class ScorePane extends HBox {
    private final Drawn gauge = new Drawn("measure-gauge", 222, 128);
    private final Label beside = new Label();
    private final Drawn chart = new Drawn("measure-chart", 366, 132);
    private final Label chartNote = Panels.note("");
    private final Label verdict = new Label();
    private final Label maturity = Panels.note("");
    private final Label tracking = Panels.note("");

    ScorePane() {
        super(12);
        beside.getStyleClass().add("gauge-beside");
        beside.setWrapText(true);
        verdict.setId("measure-verdict");
        verdict.getStyleClass().add("verdict");
        verdict.setWrapText(true);
        maturity.setId("measure-maturity");
        maturity.setWrapText(true);
        tracking.setId("measure-tracking");
        tracking.setWrapText(true);
        var score = Panels.panel("On-intent score", null, gauge, beside);
        score.setMinWidth(216);
        score.setPrefWidth(250);
        score.setMaxWidth(250);
        var trend = Panels.panel("On-intent, week by week", chartNote, chart, verdict, maturity, tracking);
        trend.setMinWidth(280);
        // Its sentences wrap; they are not to take the gauge's room.
        trend.setPrefWidth(300);
        HBox.setHgrow(trend, Priority.ALWAYS);
        getChildren().addAll(score, trend);
    }

    void show(Review now, Theme theme) {
        showScore(now, theme);
        showTrend(now, theme);
    }

    private void showScore(Review now, Theme theme) {
        var tally = now.measure().tally();
        int setpoint = Thresholds.of(now.snapshot()).setpointPercent();
        var beneath = tally.judged() == 0
                ? "nothing to judge yet"
                : "%d of %d on-intent".formatted(tally.onIntent(), tally.judged());
        var score = now.measure().scorePercent();
        gauge.show(theme, score.isPresent() ? score.getAsInt() + " %, " + beneath : beneath,
                new Gauge(score, beneath, setpoint)::draw);
        var byMinutes = now.measure().scoreByMinutesPercent();
        beside.setText("Dream %s · reality %s\n%s%s\n%s".formatted(
                Clock.hours(tally.dreamMinutes()), Clock.hours(tally.realityMinutes()),
                byMinutes.isPresent() ? byMinutes.getAsInt() + " % by minutes" : "no minutes to judge",
                tally.pending() == 0 ? "" : " · %d still ahead".formatted(tally.pending()),
                tally.dreamBlocks() == 0
                        ? "no block intended"
                        : "%d of %s named a task".formatted(
                                tally.namedBlocks(), Words.count(tally.dreamBlocks(), "block"))));
    }

    private void showTrend(Review now, Theme theme) {
        var xmr = Xmr.of(now.snapshot(), now.agent().id(), now.week(), now.at());
        var from = xmr.baseline();
        chartNote.setText(
                from.isEmpty()
                        ? ""
                        : "XmR limits W%02d – W%02d".formatted(
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
}
