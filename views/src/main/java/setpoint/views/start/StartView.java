package setpoint.views.start;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Ids;
import setpoint.model.plan.PlanEdit;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.Typing;
import setpoint.views.palette.Action;
import setpoint.views.plan.PlanNow;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;
import setpoint.views.screen.View;

/// What a person sees in a workspace without plans, and where the templates are listed later: three ways to a plan, from
/// a goal, from a template, from a file.
public final class StartView extends ScrollPane implements Screen {
    /// All there is in a workspace without plans.
    public static final View START = View.aside("start", View.About.WORKSPACE);
    /// What a further plan can begin from.
    public static final View TEMPLATES = View.aside("templates", View.About.WORKSPACE);

    private final Desk desk;
    private final TemplateCards templates;
    private final Supplier<String> home;
    private Consumer<String> onBegun = _ -> {};
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

    /// @param home the title of the project that a plan comes into
    @SuppressWarnings("NullAway.Init")
    public StartView(Desk desk, Supplier<String> home) {
        this.desk = desk;
        this.home = home;
        Forms.fill(this);
        templates = new TemplateCards(desk.templates(), id -> onTemplate.accept(id));
        cards.getChildren().add(templates);
        draft.disableProperty().bind(goal.textProperty().map(String::isBlank));
        goal.setOnAction(_ -> draft.fire());
        goal.textProperty().subscribe(() -> refusal.setText(""));
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        greet(true);
    }

    @Override
    public List<View> views() {
        return List.of(START, TEMPLATES);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        greet(place.isIn(START));
    }

    /// @param first whether there are no plans yet
    private void greet(boolean first) {
        heading.setText(first ? "What do you want to get done?" : "Begin a plan");
        about.setText(
                first ? "A plan is a graph of tasks. You draft it, alone or with agents; you approve it, which locks it."
                        : "From a goal, from a template, or from a file.");
    }

    /// @param action gets the id of the plan that was begun with a goal
    public void setOnBegun(Consumer<String> action) {
        onBegun = action;
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
    private void refuse(String sentence) {
        refusal.setText(TextSafety.shown(sentence));
    }

    @Override
    public void focus() {
        Typing.into(goal);
    }

    @FXML
    private void draft() {
        var wanted = goal.getText().strip();
        var now = desk.snapshot();
        var id = Ids.slug(wanted, taken -> now.holderOf(Ids.inWorkspace(taken)).isPresent());
        var refusal = desk.applySilently(new PlanEdit.CreatePlan(id, home.get(), wanted, wanted));
        desk.refresh();
        refusal.ifPresentOrElse(this::refuse, () -> onBegun.accept(id));
    }
}
