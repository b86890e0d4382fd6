package setpoint.views.legacy;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.model.work.Legacy;
import setpoint.views.kit.Forms;

/// What was learned from the plans of a template, each with the plan it came from.
public final class LearnedList extends VBox {
    private static final int SHOWN = 4;

    public LearnedList() {
        setId("learned");
        getStyleClass().add("learned");
        Forms.setShown(this, false);
    }

    /// @param learned the weightiest first
    public void show(List<Legacy.Learned> learned) {
        getChildren().clear();
        Forms.setShown(this, !learned.isEmpty());
        if (learned.isEmpty()) return;
        var head = new Label("Learned from plans before");
        head.getStyleClass().add("field-name");
        getChildren().add(head);
        learned.stream().limit(SHOWN).map(LearnedList::line).forEach(getChildren()::add);
        if (learned.size() > SHOWN) getChildren().add(quiet("and %d more".formatted(learned.size() - SHOWN)));
    }

    private static VBox line(Legacy.Learned one) {
        var text = new Label(TextSafety.shown(one.text()));
        text.setWrapText(true);
        text.getStyleClass().add(one.isImprovement() ? "learned-improvement" : "learned-lesson");
        var plan = one.plan();
        return new VBox(text, quiet(TextSafety.shownOnOneLine(plan.title().isBlank() ? plan.id() : plan.title())));
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }
}
