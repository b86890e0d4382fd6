package setpoint.views.week;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import setpoint.model.week.WeekTemplate;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// What is said of a week in which nothing is intended yet. Lets the mouse through to the hours below it, but for its
/// button.
final class WeekEmpty extends VBox {
    private static final double GAP = 8;

    private final Label words = new Label();
    private final Button fill = new Button();

    /// @param fill puts the template into the week
    WeekEmpty(Runnable fill) {
        super(GAP);
        setId("week-empty");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var title = new Label("No dream for this week");
        title.getStyleClass().add("strong");
        var head = new HBox(8, new Glyph(Icon.WEEK, 16), title);
        words.getStyleClass().add("empty-text");
        var panel = new VBox(head, words);
        panel.getStyleClass().add("week-empty");
        panel.setMouseTransparent(true);
        this.fill.setId("week-empty-fill");
        this.fill.getStyleClass().add("small");
        this.fill.setOnAction(_ -> fill.run());
        getChildren().addAll(panel, this.fill);
        Forms.setShown(this, false);
    }

    void show(WeekNow now) {
        boolean empty = now.layout().pieces().isEmpty() && !now.isClosed();
        Forms.setShown(this, empty);
        if (!empty) return;
        var template = WeekTemplate.newest(now.snapshot(), now.agent().id());
        words.setText(
                template.isPresent()
                        ? "Fill it from the template, or drag a task onto an hour."
                        : "Draw over empty hours, or drag a task onto one.");
        Forms.setShown(fill, template.isPresent());
        template.ifPresent(newest -> fill.setText("Fill from template v" + newest.number()));
    }
}
