package setpoint.views.inspect.links;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.field.Choice;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.field.Refusable;
import setpoint.views.plan.Minutes;

/// How one task waits for another: which end for which, with how much time between; and an end to it.
public final class DependencyFields extends Refusable {
    private final Draft draft;
    private final Choice<Dependency.Type> type;
    private final InPlace lag;
    private @Nullable Dependency shown;

    /// @param framed whether it is set off from what stands around it
    public DependencyFields(String id, Draft draft, boolean framed) {
        super(id + "-how");
        this.draft = draft;
        type = new Choice<Dependency.Type>(id + "-type", "Type")
                .behind(draft)
                .worded(DependencyFields::words, Dependency.Type::name);
        lag = new InPlace(id + "-lag", "Lag", InPlace.Shape.LINE)
                .behind(draft)
                .prompting("no time between")
                .shownAs(text -> InPlace.words("lag " + Minutes.spelled(Minutes.read(text))));
        var remove = new Button("Remove");
        remove.setId(id + "-remove");
        remove.getStyleClass().add("small");
        remove.setOnAction(_ -> draft.whenOpen(this::remove));
        var parts = new FlowPane(type, new Label("·"), lag, remove);
        parts.getStyleClass().add("dependency-fields");
        parts.setMinWidth(0);
        if (framed) parts.getStyleClass().add("framed");
        getChildren().add(parts);
    }

    private static String words(Dependency.Type type) {
        return switch (type) {
            case FS -> "Starts after its end (FS)";
            case SS -> "Starts after its start (SS)";
            case FF -> "Ends after its end (FF)";
            case SF -> "Ends after its start (SF)";
        };
    }

    public void show(Dependency dependency) {
        if (shown == null || !shown.key().equals(dependency.key())) say(Optional.empty());
        shown = dependency;
        type.show(
                List.of(Dependency.Type.values()), dependency.type(), "",
                other -> set(dependency, other, dependency.lagMin()));
        lag.show(
                dependency.key(), dependency.lagMin() == 0 ? "" : Minutes.exact(dependency.lagMin()),
                typed -> lag(dependency, typed));
    }

    private Optional<String> lag(Dependency dependency, String typed) {
        try {
            return set(dependency, dependency.type(), typed.isBlank() ? 0 : Minutes.read(typed));
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private Optional<String> set(Dependency dependency, Dependency.Type type, int lagMin) {
        return draft.apply(new DraftEdit.AddDependency(
                dependency.plan(), dependency.from(), dependency.to(), type, lagMin));
    }

    private void remove() {
        if (shown != null)
            say(draft.apply(new DraftEdit.RemoveDependency(shown.plan(), shown.from(), shown.to())));
    }

    @Override
    public Node stop() {
        return type.stop();
    }
}
