package setpoint.views.outline;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.field.NameField;
import setpoint.views.kit.field.Suggestions;
import setpoint.views.kit.field.Typing;

/// The field that lies over a line while something is named there. It follows its line, and stays as it is whatever
/// others do to the plan meanwhile.
final class RowField {
    private static final double HEIGHT = 26;
    private static final double INSET = 6;

    private final StackPane stage;
    private final OutlineTree tree;
    private final Runnable redraw;
    private final Runnable follow = this::follow;
    private @Nullable Scene followed;
    private @Nullable NameField open;
    private @Nullable String row;
    private @Nullable Slot slot;

    /// @param stage what the lines and the field lie in
    /// @param redraw draws the lines anew
    RowField(StackPane stage, OutlineTree tree, Runnable redraw) {
        this.stage = stage;
        this.tree = tree;
        this.redraw = redraw;
    }

    /// Where something new is being named.
    Optional<Slot> slot() {
        return Optional.ofNullable(slot);
    }

    /// Asks for the name of something new in a line of its own.
    void nameNew(Slot where, String prompt, Consumer<String> commit) {
        giveUp();
        slot = where;
        redraw.run();
        open(new Row.OfNew().id(), "", prompt, null, commit);
    }

    /// Asks for another name of what a line shows.
    void rename(String line, String name, String prompt, Consumer<String> commit) {
        giveUp();
        open(line, name, prompt, null, commit);
    }

    /// Asks over a line for one of some tasks.
    void choose(String line, String prompt, Suggestions offers, Consumer<String> commit) {
        giveUp();
        open(line, "", prompt, offers, commit);
    }

    private void open(
            String line, String name, String prompt, @Nullable Suggestions offers, Consumer<String> commit) {
        var field = new NameField("outline-name", name, prompt, commit, this::end);
        if (offers != null) field.offering(offers);
        open = field;
        row = line;
        field.setManaged(false);
        stage.getChildren().add(field);
        tree.lookAt(line);
        follow();
        followed = stage.getScene();
        followed.addPostLayoutPulseListener(follow);
        Typing.into(field);
        field.selectAll();
    }

    private void end(NameField ended) {
        boolean typing = ended.isFocused();
        if (followed != null) followed.removePostLayoutPulseListener(follow);
        boolean named = slot != null;
        open = null;
        row = null;
        slot = null;
        if (typing) tree.requestFocus();
        stage.getChildren().remove(ended);
        if (named) redraw.run();
    }

    /// Takes the field away, and with it what was typed.
    void giveUp() {
        if (open != null) open.giveUp();
    }

    /// Goes where the line is.
    private void follow() {
        var field = open;
        if (field == null || row == null) return;
        var cell = tree.cellOf(row);
        // Out of sight it keeps the keyboard, and what was typed.
        if (cell.isEmpty()) field.relocate(0, -2 * HEIGHT);
        else {
            var room = stage.sceneToLocal(cell.get().room());
            double left = room.getMinX() + cell.get().titleX() - INSET;
            double top = room.getCenterY() - HEIGHT / 2;
            field.resizeRelocate(left, top, Math.max(120, room.getMaxX() - left), HEIGHT);
        }
    }
}
