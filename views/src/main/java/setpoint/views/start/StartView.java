package setpoint.views.start;

import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.views.desk.PlanTemplates;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.Typing;
import setpoint.views.palette.Action;

/// What a person sees in a workspace without plans, and where the templates are listed later: three ways to a plan, from
/// a goal, from a template, from a file.
public final class StartView extends ScrollPane {
    private final TemplateCards templates;
    private Consumer<String> onGoal = _ -> {};
    private Consumer<String> onTemplate = _ -> {};

    @FXML private VBox column;

    @FXML private Label heading;

    @FXML private Label about;

    @FXML private HBox goalLine;

    @FXML private TextField goal;

    @FXML private Button draft;

    @FXML private Label refusal;

    @FXML private Label templatesTitle;

    @FXML private VBox cards;

    @FXML private Label formats;

    @FXML private Button importing;

    @SuppressWarnings("NullAway.Init")
    public StartView(PlanTemplates offered) {
        Forms.fill(this);
        templates = new TemplateCards(offered, id -> onTemplate.accept(id));
        cards.getChildren().add(templates);
        draft.disableProperty().bind(goal.textProperty().map(String::isBlank));
        goal.setOnAction(_ -> draft.fire());
        goal.textProperty().subscribe(() -> refusal.setText(""));
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        greet(true);
    }

    /// @param first whether there are no plans yet
    public void greet(boolean first) {
        heading.setText(first ? "What do you want to get done?" : "Begin a plan");
        about.setText(
                first ? "A plan is a graph of tasks. You draft it, alone or with agents; you approve it, which locks it."
                        : "From a goal, from a template, or from a file.");
    }

    /// @param action gets the goal that a person has typed
    public void setOnGoal(Consumer<String> action) {
        onGoal = action;
    }

    /// @param action gets the id of the template that is chosen
    public void setOnTemplate(Consumer<String> action) {
        onTemplate = action;
    }

    /// @param action brings in files
    /// @param words the formats of files, by their names for people
    public void offerImport(Action action, List<String> words) {
        action.giveTo(importing);
        formats.setText(String.join(" · ", words));
    }

    /// Says why no plan was made of the goal.
    public void refuse(String sentence) {
        refusal.setText(TextSafety.shown(sentence));
    }

    public void focusFirst() {
        Typing.into(goal);
    }

    public void clear() {
        goal.clear();
    }

    @FXML
    private void draft() {
        onGoal.accept(goal.getText().strip());
    }
}
