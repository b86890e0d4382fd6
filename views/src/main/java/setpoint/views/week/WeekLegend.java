package setpoint.views.week;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.week.paint.BlockPainter;

/// Says how the blocks of a week are read.
final class WeekLegend extends VBox {
    private final VBox lines = new VBox();
    private final Button fold = new Button();
    private boolean folded;
    private Theme theme = Theme.LIGHT;

    WeekLegend() {
        setId("week-legend");
        getStyleClass().add("week-legend");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label("How to read");
        title.getStyleClass().add("week-tray-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        fold.setId("week-legend-fold");
        fold.getStyleClass().addAll("tool", "small");
        fold.setAccessibleText("Show or hide how the week is read");
        fold.setTooltip(new Tooltip("Show or hide how the week is read"));
        fold.setOnAction(_ -> fold(lines.isVisible()));
        var head = new HBox(title, space, fold);
        head.getStyleClass().add("week-legend-head");
        getChildren().addAll(head, lines);
        fold(false);
        draw();
    }

    private void fold(boolean folded) {
        Forms.setShown(lines, !folded);
        fold.setGraphic(new Glyph(folded ? Icon.CHEVRON_UP : Icon.CHEVRON_DOWN, 12));
    }

    /// Folds itself once a person has read weeks before; what they chose themselves stays.
    void show(boolean isKnown) {
        if (isKnown && !folded) fold(true);
        folded |= isKnown;
    }

    void dress(Theme other) {
        theme = other;
        draw();
    }

    private void draw() {
        lines.getChildren().setAll(
                line("Dream, the intent", this::dream),
                line("Reality inside its dream", pen -> {
                    dream(pen);
                    pen.fill("-sp-create").box(9, 0, 21, 20, 4);
                }),
                line("Past the intended end", pen -> {
                    pen.fill("-sp-create").box(9, 0, 21, 20, 4);
                    pen.gc().setFill(BlockPainter.hatch(theme.palette(), "-sp-hatch"));
                    pen.gc().fillRect(9, 9, 21, 11);
                    pen.fill("-sp-on-real");
                    pen.gc().fillRect(9, 8.5, 21, 1.5);
                }),
                line("Skipped", pen -> {
                    outlined(pen, "-color-bg-default", "-sp-measure", "-sp-measure-line");
                    pen.stroke("-color-fg-subtle", 1).line(10, 10, 24, 10);
                }),
                line("Unplanned, no rail", pen -> pen.fill("-sp-unplanned").box(9, 0, 21, 20, 4)));
    }

    private void dream(CanvasPen pen) {
        outlined(pen, "-sp-create-tint", "-sp-create", "-sp-create-line");
    }

    private static void outlined(CanvasPen pen, String ground, String rail, String line) {
        pen.fill(rail).box(0, 0, 12, 20, 4);
        pen.fill(ground).box(4, 0, 26, 20, 4);
        pen.gc().fillRect(4, 0, 6, 20);
        pen.stroke(line, 1).outline(0, 0, 30, 20, 4);
        pen.fill(rail).box(0, 0, 4, 20, 2);
    }

    private Node line(String words, Consumer<CanvasPen> picture) {
        var canvas = new Canvas(30, 20);
        picture.accept(new CanvasPen(canvas.getGraphicsContext2D(), theme.palette()));
        var line = new HBox(canvas, new Label(words));
        line.getStyleClass().add("week-legend-line");
        return line;
    }
}
