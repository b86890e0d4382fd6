package setpoint.views.review.decide;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.core.Edit;
import setpoint.model.work.Reopening;
import setpoint.views.kit.Forms;
import setpoint.views.plan.PlanNow;
import setpoint.views.review.compare.Decision;

/// The tasks that are closed though something else is asked of them now, each with a tick to reopen it.
public final class ReopenList extends VBox {
    private final Set<String> leftClosed = new HashSet<>();
    private final Label note = new Label();
    private final VBox ticks = new VBox();
    private Decision decision;

    @SuppressWarnings("NullAway.Init")
    public ReopenList() {
        var heading = new Label("Closed, but asked for anew");
        heading.getStyleClass().add("review-heading");
        note.setId("review-reopen-note");
        note.getStyleClass().add("review-words");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        ticks.getStyleClass().add("review-reopenings");
        getChildren().addAll(heading, note, ticks);
        getStyleClass().add("review-section");
        setId("review-reopen");
    }

    /// @param name of the version that the tasks are asked for by
    void show(Decision next, String name) {
        boolean same = decision != null && decision.startsRunning() == next.startsRunning()
                && decision.reopenings().equals(next.reopenings());
        decision = next;
        // Made anew only where they differ, so that whoever is at a tick stays there.
        if (same) return;
        Forms.setShown(this, !next.reopenings().isEmpty());
        note.setText(next.startsRunning()
                ? "Work goes on with " + name + " from then on. What is ticked is reopened with it."
                : "Work goes on with the published version until " + name
                        + " is published; then you choose what is reopened.");
        ticks.getChildren().setAll(
                next.reopenings().stream().map(next.startsRunning() ? this::tick : ReopenList::name).toList());
    }

    private static String words(Reopening reopening) {
        return "%s · %s changed".formatted(
                PlanNow.titleOf(reopening.task()), String.join(" and ", reopening.changed()));
    }

    private static Control name(Reopening reopening) {
        var name = new Label(words(reopening));
        name.setId("reopen-later-" + reopening.task().id());
        name.setMinWidth(0);
        return name;
    }

    private Control tick(Reopening reopening) {
        var id = reopening.task().id();
        var tick = new CheckBox("Reopen " + words(reopening));
        tick.setId("reopen-" + id);
        tick.setSelected(!leftClosed.contains(id));
        tick.setMinWidth(0);
        tick.selectedProperty().subscribe((_, reopen) -> {
            if (reopen) leftClosed.remove(id);
            else leftClosed.add(id);
        });
        return tick;
    }

    /// What opens the ticked ones again, to be done along with the decision.
    List<Edit> edits(String reason) {
        if (decision == null || !decision.startsRunning()) return List.of();
        return decision.reopenings().stream()
                .filter(r -> !leftClosed.contains(r.task().id()))
                .map(r -> r.edit(reason))
                .toList();
    }
}
