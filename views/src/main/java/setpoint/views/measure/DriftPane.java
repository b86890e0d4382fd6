package setpoint.views.measure;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.measure.Drift;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Pen;
import setpoint.views.kit.Theme;
import setpoint.views.plan.ArchetypeLook;
import setpoint.views.week.paint.Clock;

/// For each mode of work how much was intended, how much of that was done, and how each block turned out.
final class DriftPane extends GridPane {
    private static final double BAR = 168;
    private static final double LEAST_BAR = 60;
    private static final int LINE = 30;
    /// What a difference must come to before it is pointed at: minutes, and a share of what was intended.
    private static final int WORTH_MINUTES = 18;
    private static final double WORTH_SHARE = 0.1;
    private static final int MOST_MARKS = 14;

    DriftPane() {
        setId("measure-drift");
        getStyleClass().add("drift");
        var fixed = new ColumnConstraints(Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        var bar = new ColumnConstraints(LEAST_BAR, BAR, BAR, Priority.SOMETIMES, null, true);
        var marks = new ColumnConstraints(
                Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE, Priority.ALWAYS, null, true);
        getColumnConstraints().setAll(fixed, bar, fixed, fixed, marks);
    }

    void show(Snapshot now, List<Drift> drifts, Theme theme) {
        double most = drifts.stream()
                .mapToInt(drift -> Math.max(drift.dreamMinutes(), drift.realMinutes()))
                .max()
                .orElse(1);
        getChildren().clear();
        getRowConstraints().clear();
        for (var drift : drifts) {
            addRow(getRowConstraints().size(), line(now, drift, Math.max(1, most), theme));
            getRowConstraints().add(new RowConstraints(LINE));
        }
    }

    private static Node[] line(Snapshot now, Drift drift, double most, Theme theme) {
        var look = ArchetypeLook.of(now, drift.archetype());
        var name = new Label(TextSafety.shownOnOneLine(look.name()), new Glyph(look.icon(), 13));
        name.getStyleClass().addAll("measure-what", "drift-name", look.style());
        name.setAccessibleText(look.name() + ": " + hours(drift));
        var bar = new Drawn("drift-bar-" + drift.archetype(), BAR, 22);
        bar.show(theme, "", (pen, room) -> bar(pen, drift, look, (room.getWidth() - 2) / most));
        var hours = new Label(hours(drift));
        hours.getStyleClass().add("drift-hours");
        return new Node[] {name, bar, hours, difference(drift), marks(drift, theme)};
    }

    private static Label difference(Drift drift) {
        int more = drift.differenceMinutes();
        var difference = new Label(
                drift.dreamMinutes() == 0 ? ""
                        : more == 0 ? "±0 h" : (more > 0 ? "+" : "−") + Clock.hours(Math.abs(more)));
        difference.getStyleClass().add("drift-difference");
        if (Math.abs(more) >= Math.max(WORTH_MINUTES, WORTH_SHARE * drift.dreamMinutes()))
            difference.getStyleClass().add("strong");
        return difference;
    }

    private static HBox marks(Drift drift, Theme theme) {
        var marks = new HBox(3);
        marks.getStyleClass().add("drift-marks");
        drift.signals().stream()
                .flatMap(signal -> Signals.marks(signal).stream())
                .limit(MOST_MARKS)
                .forEach(mark -> marks.getChildren().add(mark.node(12, theme.palette())));
        return marks;
    }

    private static String hours(Drift drift) {
        if (drift.dreamMinutes() == 0 && drift.realMinutes() == 0)
            return drift.unplannedMinutes() == 0 ? "ahead" : Clock.hours(drift.unplannedMinutes()) + " unplanned";
        return "%s of %s".formatted(Clock.amount(drift.realMinutes() / 60.0), Clock.hours(drift.dreamMinutes()));
    }

    private static void bar(Pen pen, Drift drift, ArchetypeLook look, double scale) {
        double dream = drift.dreamMinutes() * scale;
        if (dream > 0) {
            pen.fill(look.tint()).box(0, 1, Math.max(3, dream), 20, 4);
            pen.stroke(look.line(), 1).outline(0, 1, Math.max(3, dream), 20, 4);
        }
        if (drift.dreamMinutes() == 0 && drift.unplannedMinutes() > 0)
            pen.fill("-sp-unplanned").box(0, 6, Math.min(90, Math.max(3, drift.unplannedMinutes() * scale)), 10, 3);
        if (drift.realMinutes() > 0) pen.fill(look.solid()).box(0, 6, Math.max(3, drift.realMinutes() * scale), 10, 3);
    }
}
