package setpoint.views.week;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.model.week.Fits;
import setpoint.views.plan.Area;
import setpoint.views.week.paint.BlockLook;
import setpoint.views.week.paint.Clock;

/// Offers what fits a hole in the week, the best first, each with its reasons. Enter or a click takes one.
final class WeekFits {
    private static final double WIDTH = 330;
    private static final int MOST = 5;
    private static final int REASONS = 3;

    private final WeekCanvas canvas;
    private final VBox panel = new VBox();

    WeekFits(WeekCanvas canvas) {
        this.canvas = canvas;
        panel.setId("week-fits");
        panel.getStyleClass().add("week-panel");
        panel.setPrefWidth(WIDTH);
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent e) {
        var rows = panel.getChildren().stream().filter(HBox.class::isInstance).toList();
        var owner = panel.getScene().getFocusOwner();
        int here = rows.indexOf(owner);
        switch (e.getCode()) {
            case ESCAPE -> close();
            case DOWN -> rows.get(Math.min(rows.size() - 1, here + 1)).requestFocus();
            case UP -> rows.get(Math.max(0, here - 1)).requestFocus();
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// @param minutes how long the hole is
    void show(WeekNow now, Area beside, int minutes, List<Fits> fits, Consumer<Fits> take) {
        var title = new Label("What fits these " + Clock.length(minutes) + "?");
        title.getStyleClass().add("panel-title");
        panel.getChildren().setAll(title);
        if (fits.isEmpty()) {
            var nothing = new Label("Nothing that can begin by then still needs time.");
            nothing.getStyleClass().add("quiet");
            nothing.setWrapText(true);
            panel.getChildren().add(nothing);
            panel.setFocusTraversable(true);
        }
        for (int i = 0; i < Math.min(MOST, fits.size()); i++)
            panel.getChildren().add(row(now, fits.get(i), i, take));
        canvas.cover(panel, beside);
        canvas.cover(panel, beside);
        (fits.isEmpty() ? panel : panel.getChildren().get(1)).requestFocus();
    }

    private HBox row(WeekNow now, Fits fits, int index, Consumer<Fits> take) {
        var offer = WeekOffer.of(fits.task(), fits.minutes());
        var title = new Label(TextSafety.shownOnOneLine(offer.matter().title()));
        title.getStyleClass().add("fit-title");
        title.setMinWidth(0);
        var why = new Label(String.join(" · ", fits.reasons().stream().limit(REASONS).toList()));
        why.getStyleClass().add("fit-why");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        why.setPrefWidth(WIDTH - 70);
        var words = new VBox(title, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(TrayRow.tile(BlockLook.of(now.snapshot(), offer.matter())), words);
        row.setId("week-fit-" + index);
        row.getStyleClass().add("fit-row");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(title.getText() + ": " + why.getText());
        Runnable doing = () -> {
            close();
            take.accept(fits);
        };
        row.setOnMouseClicked(e -> {
            doing.run();
            e.consume();
        });
        row.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
            e.consume();
            doing.run();
        });
        return row;
    }

    void close() {
        boolean shown = panel.getParent() != null;
        canvas.uncover(panel);
        if (shown) canvas.requestFocus();
    }
}
