package setpoint.views.inspect.section;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.kit.field.InPlace;

/// What other formats brought that Setpoint keeps and gives back: read only.
public final class Extensions implements Part {
    private final VBox lines = new VBox();
    private final Section section = new Section("Kept from elsewhere", lines);

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return !task.extensions().isEmpty();
    }

    @Override
    public void show(Chosen chosen) {
        lines.getChildren().setAll(chosen.first().extensions().entrySet().stream()
                .map(member -> line(member.getKey() + ": " + JsonText.of(member.getValue())))
                .toList());
        boolean any = isGiven(chosen.first());
        section.setVisible(any);
        section.setManaged(any);
    }

    private static Label line(String words) {
        var label = InPlace.words(words);
        label.getStyleClass().addAll("mono", "quiet");
        return label;
    }
}
