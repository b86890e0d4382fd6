package setpoint.views.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;
import setpoint.model.core.Words;
import setpoint.model.plan.diff.PartDiff.Fate;
import setpoint.views.kit.Forms;
import setpoint.views.review.compare.Compared;
import setpoint.views.kit.Theme;
import setpoint.views.review.file.FilePane;
import setpoint.views.review.graph.DiffCanvas;
import setpoint.views.review.graph.DiffGraph;

/// The proof of what changed: as a graph, both contents in one or side by side, and as the plan file.
final class ProofColumn extends VBox {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final double ROOM_FOR_WORDS = 430;
    private static final String TASK = "task/";

    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>(this, "selected");
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable Compared compared;
    private IntConsumer onStep = _ -> {};
    private Runnable onCopied = () -> {};

    @FXML private ToggleGroup arrangement;

    @FXML private ToggleButton together;

    @FXML private ToggleButton apart;

    @FXML private ProgressIndicator busy;

    @FXML private Label busyText;

    @FXML private HBox counts;

    @FXML private Label added;

    @FXML private Label removed;

    @FXML private Label changed;

    @FXML private SplitPane split;

    @FXML private DiffCanvas both;

    @FXML private HBox sides;

    @FXML private Label formerName;

    @FXML private DiffCanvas former;

    @FXML private Label laterName;

    @FXML private DiffCanvas later;

    @FXML private Label hidden;

    @FXML private Label size;

    @FXML private FilePane file;

    @SuppressWarnings("NullAway.Init")
    ProofColumn() {
        Forms.fill(this);
        sides.visibleProperty().bind(apart.selectedProperty());
        both.visibleProperty().bind(together.selectedProperty());
        arrangement.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null && was != null) was.setSelected(true);
        });
        patience.setOnFinished(_ -> setBusy(true));
        for (var canvas : canvases().values()) {
            canvas.selectedProperty().subscribe(task -> {
                if (task != null) selected.set(TASK + task);
            });
            canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        }
        selected.subscribe(this::point);
        widthProperty().subscribe(_ -> {
            if (compared != null) showCounts(compared);
        });
        setBusy(false);
    }

    private Map<DiffGraph.Sides, DiffCanvas> canvases() {
        return Map.of(DiffGraph.Sides.BOTH, both, DiffGraph.Sides.FORMER, former, DiffGraph.Sides.LATER, later);
    }

    DiffCanvas graph() {
        return both;
    }

    /// @param step is told to go to the next change or the one before, by +1 and −1
    void setActions(IntConsumer step, Runnable copied) {
        onStep = step;
        onCopied = copied;
    }

    /// The key of the part that is pointed at: `task/research-01`.
    ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    /// Says that something is being compared, once it takes longer than nothing at all.
    void expect(String what) {
        busyText.setText(what);
        patience.playFromStart();
    }

    private void setBusy(boolean yes) {
        Forms.setShown(busy, yes);
        Forms.setShown(busyText, yes);
        Forms.setShown(counts, !yes);
    }

    void show(Compared next) {
        patience.stop();
        setBusy(false);
        var before = compared;
        compared = next;
        boolean anew = before == null || !Objects.equals(name(before), name(next));
        canvases().forEach((side, canvas) -> {
            var graph = Objects.requireNonNull(next.graphs().get(side));
            if (before == null || graph != before.graphs().get(side)) canvas.show(graph, anew);
        });
        if (before == null || before.file() != next.file()) file.show(next.file());
        showCounts(next);
        point(selected.get());
    }

    private static List<Object> name(Compared compared) {
        var from = compared.from();
        return List.of(compared.to().content().plan(), compared.to().number(), from == null ? 0 : from.number());
    }

    private void showCounts(Compared next) {
        boolean roomy = getWidth() == 0 || getWidth() >= ROOM_FOR_WORDS;
        count(added, roomy ? "+%d added" : "+%d", next, Fate.ADDED);
        count(removed, roomy ? "−%d removed" : "−%d", next, Fate.REMOVED);
        count(changed, roomy ? "%d changed" : "~%d", next, Fate.CHANGED);
        int n = Objects.requireNonNull(next.graphs().get(DiffGraph.Sides.BOTH)).hidden();
        hidden.setText(n == 0 ? "" : n + " unchanged hidden");
        formerName.setText(next.from() == null ? "nothing" : next.from().name());
        laterName.setText(next.to().name());
        apart.setDisable(next.from() == null);
        if (next.from() == null) together.setSelected(true);
        size.setText("canonical " + bytes(next.canonicalBytes()));
    }

    private static void count(Label label, String words, Compared compared, Fate fate) {
        long n = compared.parts().stream().filter(p -> p.fate() == fate).count();
        label.setText(words.formatted(n));
        label.setAccessibleText(n + " " + PartCell.word(fate));
        Forms.setShown(label, n > 0 && compared.from() != null);
    }

    private static String bytes(int n) {
        if (n < 1_000) return Words.count(n, "byte");
        return n < 1_000_000 ? "%.1f KB".formatted(n / 1e3) : "%.1f MB".formatted(n / 1e6);
    }

    private void point(@Nullable String key) {
        if (compared == null) return;
        var task = key != null && key.startsWith(TASK) ? key.substring(TASK.length()) : null;
        for (var canvas : canvases().values()) canvas.selectedProperty().set(task);
        file.point(key == null || !key.startsWith("plan/") ? key : firstField(key));
    }

    /// The members of the plan itself stand alone in its file.
    private @Nullable String firstField(String key) {
        return Objects.requireNonNull(compared).part(key).map(p -> p.fields().getFirst().field()).orElse(null);
    }

    private void pressed(KeyEvent e) {
        boolean next = e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.RIGHT;
        boolean previous = e.getCode() == KeyCode.UP || e.getCode() == KeyCode.LEFT;
        if (!next && !previous) return;
        onStep.accept(next ? 1 : -1);
        e.consume();
    }

    void dress(Theme theme) {
        canvases().values().forEach(canvas -> canvas.dress(theme));
    }

    @FXML
    private void fit() {
        canvases().values().forEach(DiffCanvas::fit);
    }

    @FXML
    private void copyCanonical() {
        if (compared == null) return;
        var content = new ClipboardContent();
        var canonical = Canonical.bytes(compared.to().content().toTree());
        content.putString(new String(canonical, StandardCharsets.UTF_8));
        Clipboard.getSystemClipboard().setContent(content);
        onCopied.run();
    }
}
