package setpoint.views.week;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.Typing;
import setpoint.views.plan.Area;

/// A few fields that lie over the calendar for as long as something is said there. Enter keeps it; what is refused stays,
/// with the reason beneath; Esc leaves everything as it was.
abstract class WeekForm extends VBox {
    private final WeekCanvas canvas;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final Label refusal = new Label();
    private Area place = new Area(0, 0, 0, 0);

    /// @param id of the form; its title is `<id>-title`, the reason why something was refused `<id>-refusal`
    WeekForm(String id, WeekCanvas canvas, double width) {
        this.canvas = canvas;
        setId(id);
        getStyleClass().addAll("week-panel", "week-form");
        setPrefWidth(width);
        title.setId(id + "-title");
        title.getStyleClass().add("panel-title");
        hint.getStyleClass().add("quiet");
        refusal.setId(id + "-refusal");
        refusal.getStyleClass().add("refusal");
        for (var label : new Label[] {hint, refusal}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Lays out its fields between what is asked and what is said of it.
    void fill(HBox fields) {
        fields.getStyleClass().add("week-form-fields");
        getChildren().setAll(title, fields, refusal, hint);
    }

    /// Does what the fields say.
    ///
    /// @return why it was refused
    abstract Optional<String> keep();

    /// @param beside what it is about
    /// @param first gets the keyboard
    void open(Area beside, String asked, String hinted, TextField first) {
        title.setText(asked);
        hint.setText(hinted);
        place = beside;
        say("");
        Typing.into(first);
        first.selectAll();
    }

    private void say(String why) {
        refusal.setText(why);
        Forms.setShown(refusal, !why.isEmpty());
        canvas.cover(this, place);
        // Wrapped text knows its height only once it has been laid out.
        canvas.cover(this, place);
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) close();
        else if (e.getCode() == KeyCode.ENTER) keep().ifPresentOrElse(this::say, this::close);
        else return;
        e.consume();
    }

    void close() {
        boolean shown = getParent() != null;
        canvas.uncover(this);
        if (shown) canvas.requestFocus();
    }
}
