package setpoint.views.inspect;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Subject;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.facts.Facts;
import setpoint.views.inspect.links.Dependencies;
import setpoint.views.inspect.past.HistorySection;
import setpoint.views.inspect.work.WorkFact;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.field.InPlace;
import setpoint.views.plan.ArchetypeLook;

/// One selected task, or several whose common fields are edited together.
final class TaskPage implements Page {
    private final InPlace title;
    private final Label several = new Label();
    private final StackPane heading = new StackPane();
    private final HBox tag = new HBox();
    private final WorkFact work;
    private final Dependencies dependencies;
    private final Facts facts;
    private final Parts parts;
    private final HistorySection history;
    private final VBox body;
    private @Nullable Chosen chosen;

    TaskPage(Draft draft) {
        title = new InPlace("inspector-title", "Title", InPlace.Shape.WRAPPED).behind(draft);
        several.setId("inspector-several");
        heading.setAlignment(Pos.TOP_LEFT);
        work = new WorkFact(draft);
        dependencies = new Dependencies(draft);
        facts = new Facts(draft, work, dependencies);
        parts = new Parts(draft, facts.others());
        history = new HistorySection(draft);
        body = new VBox(facts.given(), parts, history);
    }

    void show(Chosen chosen) {
        this.chosen = chosen;
        var task = chosen.first();
        if (chosen.isOne()) {
            title.show(task.key(), task.title(), typed -> retitled(chosen, typed));
            dependencies.show(chosen);
            work.show(chosen);
            history.show(Subject.of(task.key()));
        } else history.showNothing();
        several.setText(chosen.tasks().size() + " tasks");
        heading.getChildren().setAll(chosen.isOne() ? title : several);
        facts.show(chosen);
        parts.show(chosen);
        showTag(chosen);
    }

    private static Optional<String> retitled(Chosen chosen, String typed) {
        if (typed.isBlank()) return Optional.of("A task needs a title.");
        return chosen.set("title", typed.strip());
    }

    private void showTag(Chosen chosen) {
        boolean same = !chosen.differ(chosen.plan().content()::archetypeOf);
        tag.setVisible(same);
        tag.setManaged(same);
        var look = ArchetypeLook.of(chosen.plan().snapshot(), chosen.plan().content().archetypeOf(chosen.first()));
        var name = new Label(look.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        tag.getChildren().setAll(new Glyph(look.icon(), 12), name);
        tag.getStyleClass().setAll("archetype-chip", look.style());
    }

    @Override
    public Sheet sheet() {
        return new Sheet(tag, heading, body);
    }

    @Override
    public List<Task> shown() {
        return chosen == null ? List.of() : chosen.tasks();
    }

    @Override
    public void focusFirst() {
        if (chosen != null && chosen.isOne()) title.edit();
        else facts.focusFirst();
    }
}
