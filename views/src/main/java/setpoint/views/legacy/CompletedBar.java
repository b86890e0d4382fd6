package setpoint.views.legacy;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Plan;
import setpoint.model.work.Legacy;
import setpoint.model.work.LegacyEdit.LeaveImprovement;
import setpoint.model.work.Improvement;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanTemplates;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// A line over a plan that is complete: asks for its one improvement, once, and then offers to archive it.
public final class CompletedBar extends HBox {
    private final Desk desk;
    private final Label words = new Label();
    private final TextField field = new TextField();
    private final Button keep = button("legacy-keep", "Keep");
    private final Button nothing = button("legacy-nothing", "Nothing this time");
    private final Button archive = button("legacy-archive", "Archive");
    private Consumer<Plan> onArchive = _ -> {};
    private @Nullable Plan plan;

    public CompletedBar(Desk desk) {
        this.desk = desk;
        setId("legacy-bar");
        getStyleClass().add("legacy-bar");
        words.setId("legacy-words");
        words.setGraphic(new Glyph(Icon.CHECK, 14));
        words.setMinWidth(0);
        field.setId("legacy-field");
        field.setPromptText("One concrete improvement");
        field.setAccessibleText("What the next plan should do otherwise");
        field.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER || keep.isDisabled()) return;
            keep.fire();
            e.consume();
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        keep.getStyleClass().add("accent");
        keep.disableProperty().bind(field.textProperty().map(String::isBlank));
        keep.setOnAction(_ -> leave(field.getText()));
        nothing.setOnAction(_ -> leave(""));
        archive.setOnAction(_ -> {
            if (plan != null) onArchive.accept(plan);
        });
        getChildren().addAll(words, field, keep, nothing, archive);
        show(null);
    }

    private static Button button(String id, String text) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// @param action archives a plan
    public void setOnArchive(Consumer<Plan> action) {
        onArchive = action;
    }

    private void leave(String text) {
        if (plan == null || !desk.apply(new LeaveImprovement(plan.id(), text))) return;
        field.clear();
        desk.refresh();
    }

    /// @param shown the plan over which it lies; null for none
    public void show(@Nullable Plan shown) {
        if (plan == null || shown == null || !plan.id().equals(shown.id())) field.clear();
        plan = shown;
        var now = desk.snapshot();
        boolean complete = shown != null && !shown.archived() && Legacy.isComplete(now, shown.id());
        Forms.setShown(this, complete);
        if (!complete || shown == null) return;
        boolean asks = Legacy.asks(now, shown.id());
        Forms.setShown(field, asks);
        Forms.setShown(keep, asks);
        Forms.setShown(nothing, asks);
        var left = now.find(Improvement.class, "", shown.id()).map(Improvement::text).orElse("");
        words.setText(
                asks ? question(shown)
                        : left.isEmpty() ? "Everything in this plan is done."
                                : "Everything is done. It leaves: " + TextSafety.shownOnOneLine(left));
        HBox.setHgrow(words, asks ? Priority.NEVER : Priority.ALWAYS);
        words.setMaxWidth(asks ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
    }

    private String question(Plan shown) {
        var title = desk.templates().offers().stream()
                .filter(offer -> offer.id().equals(shown.template()))
                .map(PlanTemplates.Offer::title)
                .findFirst();
        return title.map(t -> "All done. What should the next “%s” do otherwise?".formatted(t))
                .orElse("All done. What should the next plan do otherwise?");
    }
}
