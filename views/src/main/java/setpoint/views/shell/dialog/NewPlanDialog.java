package setpoint.views.shell.dialog;

import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.StyleClassValidationDecoration;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Ids;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.Project;
import setpoint.model.work.Legacy;
import setpoint.views.desk.BlankTemplate;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanTemplates;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.Typing;
import setpoint.views.legacy.LearnedList;

/// Asks for what a new plan needs: a title, a project, and what it begins from. Makes it in one edit.
public final class NewPlanDialog extends VBox {
    private static final String INBOX = "Inbox";

    private final Desk desk;
    private final PlanTemplates templates;
    private final Consumer<String> onMade;
    private final Runnable onClose;
    private final ValidationSupport validation = new ValidationSupport();

    @FXML private TextField title;

    @FXML private ComboBox<String> project;

    @FXML private ComboBox<PlanTemplates.Offer> template;

    @FXML private Label about;

    @FXML private LearnedList learned;

    @FXML private Label refusal;

    @FXML private Button create;

    /// @param from the template that is offered first
    /// @param home the title of the project that is offered first
    /// @param onMade gets the new plan's id
    @SuppressWarnings("NullAway.Init")
    public NewPlanDialog(
            Desk desk, String from, String home, Runnable onClose, Consumer<String> onMade) {
        this.desk = desk;
        templates = desk.templates();
        this.onMade = onMade;
        this.onClose = onClose;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        offerProjects(home);
        offerTemplates(from);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        create.disableProperty().bind(title.textProperty().map(String::isBlank));
        validation.setValidationDecorator(new StyleClassValidationDecoration("missing", "missing"));
        validation.setErrorDecorationEnabled(false);
        validation.registerValidator(title, Validator.createEmptyValidator("A title is required"));
        // A field is not wrong before anybody has been in it.
        title.focusedProperty().subscribe((was, is) -> {
            if (was && !is) validation.setErrorDecorationEnabled(true);
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER || !e.isShortcutDown() && e.getTarget() != title) return;
            create.fire();
            e.consume();
        });
    }

    private void offerProjects(String home) {
        var titles = desk.snapshot().all(Project.class, "").stream().map(Project::title).sorted().toList();
        project.getItems().setAll(titles);
        if (!titles.contains(INBOX)) project.getItems().add(INBOX);
        project.setValue(home);
    }

    private void offerTemplates(String from) {
        template.setConverter(new StringConverter<>() {
            @Override
            public String toString(PlanTemplates.@Nullable Offer offer) {
                return offer == null ? "" : offer.title();
            }

            @Override
            public PlanTemplates.Offer fromString(String title) {
                return template.getValue();
            }
        });
        template.getItems().setAll(templates.offers());
        template.valueProperty().subscribe(offer -> {
            about.setText(offer == null ? "" : offer.description());
            learned.show(offer == null ? List.of() : Legacy.of(desk.snapshot(), templateOf(offer)));
        });
        template.getSelectionModel().selectFirst();
        templates.offers().stream().filter(offer -> offer.id().equals(from)).findFirst().ifPresent(template::setValue);
    }

    /// The template as a plan keeps it; null for the one that begins with nothing.
    private static @Nullable String templateOf(PlanTemplates.Offer offer) {
        return offer.id().equals(BlankTemplate.ID) ? null : offer.id();
    }

    public void focusFirst() {
        Typing.into(title);
    }

    @FXML
    private void cancel() {
        onClose.run();
    }

    @FXML
    private void create() {
        var called = title.getText().strip();
        var now = desk.snapshot();
        var id = Ids.slug(called, taken -> now.holderOf(Ids.inWorkspace(taken)).isPresent());
        var from = template.getValue().id();
        var typed = project.getEditor().getText().strip();
        var edit = new PlanEdit.DraftPlan(
                id, typed.isEmpty() ? INBOX : typed, templates.content(from, id, called),
                templateOf(template.getValue()));
        if (desk.apply(edit)) {
            desk.refresh();
            onClose.run();
            onMade.accept(id);
        } else {
            var notice = desk.noticeProperty().get();
            refusal.setText(notice == null ? "" : notice.sentence());
        }
    }
}
