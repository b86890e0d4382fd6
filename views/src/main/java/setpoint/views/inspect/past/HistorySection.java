package setpoint.views.inspect.past;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Change;
import setpoint.model.core.Subject;
import setpoint.views.inspect.draft.Draft;

/// The newest changes of a task or a plan, and all of them on demand. Asked for again whenever something has changed;
/// what is shown stays until the answer is there.
public final class HistorySection extends VBox {
    private static final int AT_FIRST = 3;
    private static final int PAGE = 50;

    private final Draft draft;
    private final Button all = new Button();
    private final VBox rows = new VBox();
    private final Button older = new Button("Show older");
    private List<Change> known = List.of();
    private @Nullable Subject subject;
    private long revision = -1;
    private int wanted = PAGE;
    private boolean unfolded;
    private boolean asking;

    public HistorySection(Draft draft) {
        this.draft = draft;
        var heading = new Label("History");
        heading.getStyleClass().add("inspector-heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        all.setId("inspector-history-all");
        all.getStyleClass().add("link");
        all.setOnAction(_ -> {
            unfolded = !unfolded;
            draw();
        });
        older.setId("inspector-history-older");
        older.getStyleClass().add("link");
        older.setOnAction(_ -> {
            wanted += PAGE;
            ask();
        });
        rows.setId("inspector-history");
        rows.getStyleClass().add("history-rows");
        getStyleClass().add("inspector-section");
        getChildren().addAll(new HBox(heading, space, all), rows, older);
        draw();
    }

    public void show(Subject next) {
        if (!next.equals(subject)) {
            subject = next;
            known = List.of();
            wanted = PAGE;
            unfolded = false;
            revision = -1;
            asking = false;
            draw();
        }
        long now = draft.now().revision();
        if (now == revision) draw();
        else {
            revision = now;
            ask();
        }
    }

    /// Of several things at once there is no history to show.
    public void showNothing() {
        subject = null;
        known = List.of();
        draw();
    }

    private void ask() {
        if (asking || subject == null) return;
        asking = true;
        var about = subject;
        long asked = revision;
        int many = wanted;
        draft.desk().history(about, Long.MAX_VALUE, many, changes -> {
            asking = false;
            if (about.equals(subject)) {
                known = changes;
                draw();
            }
            if (!about.equals(subject) || asked != revision || many != wanted) ask();
        });
    }

    private void draw() {
        var shown = unfolded ? known : known.subList(0, Math.min(AT_FIRST, known.size()));
        rows.getChildren().setAll(shown.stream().map(change -> HistoryRow.of(draft, change, subject)).toList());
        boolean more = known.size() > AT_FIRST;
        all.setVisible(more);
        all.setText(unfolded ? "Fewer" : "All " + known.size() + (known.size() == wanted ? "+" : ""));
        older.setVisible(unfolded && known.size() == wanted);
        older.setManaged(older.isVisible());
        setVisible(!known.isEmpty());
        setManaged(!known.isEmpty());
    }
}
