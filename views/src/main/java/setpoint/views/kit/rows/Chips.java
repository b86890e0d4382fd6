package setpoint.views.kit.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.field.Commit;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.field.Latch;
import setpoint.views.kit.field.Refusable;
import setpoint.views.kit.field.Suggestions;

/// Short words as chips, each of which can be taken away, with a place at the end to add one. Its parts are found by its
/// id: `<id>-0-remove` takes the first away, `<id>-add` is where one is added.
public final class Chips extends Refusable {
    private final ChipFlow flow = new ChipFlow();
    private final InPlace add;
    private Latch latch = Latch.OPEN;
    private List<String> drawn = List.of();
    private Commit<UnaryOperator<List<String>>> commit = Commit.none();

    /// @param name what one chip is, in lower case
    public Chips(@NamedArg("id") String id, @NamedArg("name") String name) {
        super(id);
        add = new InPlace(id + "-add", "Add " + name, InPlace.Shape.LINE).prompting("Add " + name).goingOn();
        add.getStyleClass().add("chip-add");
        getChildren().add(flow);
    }

    /// Whom to ask before anything is altered.
    public Chips behind(Latch latch) {
        this.latch = latch;
        add.behind(latch);
        return this;
    }

    /// What is offered while somebody types a new one.
    public Chips offering(Suggestions suggestions) {
        add.offering(suggestions);
        return this;
    }

    /// @param commit gets what is to happen to a list, to be done to the newest
    public void show(Object subject, List<String> words, Commit<UnaryOperator<List<String>>> commit) {
        this.commit = commit;
        if (!words.equals(drawn) || flow.getChildren().isEmpty()) draw(words);
        add.show(subject, "", typed -> commit.make(with(typed.strip())));
        add.setVisible(latch.isOpen());
        add.setManaged(latch.isOpen());
    }

    private void draw(List<String> words) {
        drawn = words;
        // The place to add stays where it is: it must not lose the keyboard to a chip that comes before it.
        flow.getChildren().removeIf(node -> node != add);
        if (flow.getChildren().isEmpty()) flow.getChildren().add(add);
        var chips = new ArrayList<Node>();
        for (int i = 0; i < words.size(); i++) chips.add(chip(i, words.get(i)));
        flow.getChildren().addAll(0, chips);
    }

    private HBox chip(int place, String word) {
        var remove = new Button(null, new Glyph(Icon.CROSS, 10));
        remove.setId(getId() + "-" + place + "-remove");
        remove.getStyleClass().add("chip-remove");
        remove.setAccessibleText("Remove " + word);
        remove.setTooltip(new Tooltip("Remove"));
        remove.setOnAction(_ -> latch.whenOpen(() -> {
            add.stop().requestFocus();
            say(commit.make(without(word)));
        }));
        var chip = new HBox(new Label(TextSafety.shownOnOneLine(word)), remove);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private static UnaryOperator<List<String>> with(String word) {
        return words -> {
            if (word.isEmpty() || words.contains(word)) return words;
            var more = new ArrayList<>(words);
            more.add(word);
            return more;
        };
    }

    private static UnaryOperator<List<String>> without(String word) {
        return words -> words.stream().filter(w -> !w.equals(word)).toList();
    }

    @Override
    public Node stop() {
        return add.stop();
    }

    @Override
    public Optional<String> refusal() {
        return super.refusal().or(add::refusal);
    }
}
