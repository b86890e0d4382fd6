package setpoint.views.files;

import java.util.ArrayList;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanFiles;
import setpoint.views.kit.Forms;
import setpoint.views.plan.StateMark;

/// Writes a version of a plan to a file, in one of the formats.
public final class ExportDialog extends VBox {
    private final Desk desk;
    private final Plan plan;
    private final FileChoice choice;
    private final Runnable onClose;

    @FXML private Label title;

    @FXML private ComboBox<Written> version;

    @FXML private ComboBox<PlanFiles.Format> format;

    /// A version that can be written.
    ///
    /// @param number its number, or 0 for the draft
    private record Written(int number, String words) {}

    @SuppressWarnings("NullAway.Init")
    public ExportDialog(Desk desk, Plan plan, FileChoice choice, Runnable onClose) {
        this.desk = desk;
        this.plan = plan;
        this.choice = choice;
        this.onClose = onClose;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.setText("Export “" + TextSafety.shownOnOneLine(plan.title()) + "”");
        offerVersions();
        format.setConverter(shown(PlanFiles.Format::title));
        format.getItems().setAll(desk.files().formats());
        format.getSelectionModel().selectFirst();
    }

    /// The running version first, as at every other door; then the draft, then the older ones.
    private void offerVersions() {
        var now = desk.snapshot();
        var all = new ArrayList<Written>();
        if (plan.isOpen()) all.add(new Written(0, "Draft v" + plan.draft()));
        for (var old : Versions.all(now, plan.id()).reversed())
            all.add(new Written(
                    old.number(), "v%d %s".formatted(old.number(), StateMark.word(Versions.stateOf(now, old)))));
        version.setConverter(shown(Written::words));
        version.getItems().setAll(all);
        int running = Versions.running(now, plan.id()).map(v -> v.number()).orElse(0);
        all.stream().filter(w -> w.number() == running).findFirst().ifPresent(version::setValue);
        if (version.getValue() == null) version.getSelectionModel().selectFirst();
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing can be typed");
            }
        };
    }

    public void focusFirst() {
        version.requestFocus();
    }

    @FXML
    private void cancel() {
        onClose.run();
    }

    @FXML
    private void save() {
        var written = version.getValue();
        var as = format.getValue();
        if (written == null || as == null) return;
        var file = choice.toWrite("Export", plan.id() + as.ending(), as.ending());
        if (file.isEmpty()) return;
        onClose.run();
        var now = desk.snapshot();
        desk.calculate(() -> {
            desk.files().write(now, plan.id(), written.number(), as, file.get());
            return file.get();
        }, done -> desk.tell("Exported %s to %s.".formatted(written.words(), done)));
    }
}
