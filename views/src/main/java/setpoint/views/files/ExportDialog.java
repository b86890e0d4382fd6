package setpoint.views.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Theme;
import setpoint.views.plan.export.PictureFormat;
import setpoint.views.plan.Sight;
import setpoint.views.plan.StateMark;

/// Writes a version of a plan to a file: as a file that holds it, or as a picture of its graph.
public final class ExportDialog extends VBox {
    private static final List<Double> SCALES = List.of(1.0, 2.0, 3.0);

    private final Desk desk;
    private final Plan plan;
    private final @Nullable Sight shown;
    private final FileChoice choice;
    private final Runnable onClose;

    @FXML private Label title;

    @FXML private ComboBox<Written> version;

    @FXML private ComboBox<ExportAs> format;

    @FXML private HBox look;

    @FXML private ComboBox<Theme> theme;

    @FXML private VBox pixels;

    @FXML private ComboBox<Double> scale;

    /// A version that can be written.
    ///
    /// @param number its number, or 0 for the draft
    private record Written(int number, String words) {}

    /// @param shown the plan's graph as the window shows it; null where it shows none
    @SuppressWarnings("NullAway.Init")
    public ExportDialog(Desk desk, Plan plan, @Nullable Sight shown, FileChoice choice, Runnable onClose) {
        this.desk = desk;
        this.plan = plan;
        this.shown = shown;
        this.choice = choice;
        this.onClose = onClose;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.setText("Export “" + TextSafety.shownOnOneLine(plan.title()) + "”");
        offerVersions();
        offer(format, ExportAs.all(desk), ExportAs::title);
        offer(theme, List.of(Theme.values()), t -> t == Theme.LIGHT ? "Light" : "Dark");
        offer(scale, SCALES, s -> "%.0f %%".formatted(s * 100));
        look.managedProperty().bind(look.visibleProperty());
        pixels.managedProperty().bind(pixels.visibleProperty());
        format.valueProperty().subscribe(this::formatChosen);
    }

    private static <T> void offer(ComboBox<T> box, List<T> all, Function<T, String> words) {
        box.setConverter(shown(words));
        box.getItems().setAll(all);
        box.getSelectionModel().selectFirst();
    }

    /// Only what is drawn has colours, and only what is drawn in pixels has so many of them.
    private void formatChosen(ExportAs chosen) {
        look.setVisible(chosen instanceof ExportAs.Drawn);
        pixels.setVisible(chosen instanceof ExportAs.Drawn(var as) && as == PictureFormat.PNG);
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

    /// Begins with a picture of a version.
    ///
    /// @param number of the version, or 0 for the draft
    public void offerPicture(int number) {
        version.getItems().stream().filter(w -> w.number() == number).findFirst().ifPresent(version::setValue);
        format.getItems().stream().filter(ExportAs.Drawn.class::isInstance).findFirst().ifPresent(format::setValue);
        format.requestFocus();
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
        var chosen = new ExportAs.Look(theme.getValue(), scale.getValue());
        var sight = isShown(written) ? shown : null;
        desk.calculate(
                as.writing(desk, plan.id(), written.number(), sight, chosen, file.get()),
                remarks -> desk.tell(told("Exported %s to %s.".formatted(written.words(), file.get()), remarks)));
    }

    /// The graph in the window shows the draft, and while none is open the newest version.
    private boolean isShown(Written written) {
        return written.number() == 0
                || !plan.isOpen() && written.number() == Versions.numberOf(desk.snapshot(), plan);
    }

    private static String told(String done, List<String> remarks) {
        return Stream.concat(Stream.of(done), remarks.stream()).collect(Collectors.joining(" "));
    }
}
