package setpoint.views.kit.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.views.kit.field.Commit;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.field.Latch;
import setpoint.views.kit.field.Refusable;

/// A list of texts, each edited in its row, with a place at the end to add more. Alt with an arrow moves a row; a row
/// that is emptied goes. Its parts are found by its id: `<id>-0` is the first row's field, `<id>-0-menu` its menu,
/// `<id>-add` where one is added.
public final class TextList extends Refusable {
    private record Shown(Object subject, List<String> texts, Commit<UnaryOperator<List<String>>> commit) {}

    private final String name;
    private final Rows<String> rows = new Rows<>(TextRow::new);
    private final InPlace add;
    private Latch latch = Latch.OPEN;
    private boolean canGrow = true;
    private Function<String, Node> rendering = InPlace::words;
    private @Nullable IntFunction<Rows.Row<String>> leading;
    private Shown shown = new Shown("", List.of(), Commit.none());

    /// @param name what one of the texts is, in lower case
    public TextList(@NamedArg("id") String id, @NamedArg("name") String name) {
        super(id);
        this.name = name;
        getStyleClass().add("text-list");
        add = new InPlace(id + "-add", "Add " + name, InPlace.Shape.WRAPPED).prompting("Add " + name).goingOn();
        getChildren().addAll(rows, add);
    }

    /// Whom to ask before anything is altered.
    public TextList behind(Latch latch) {
        this.latch = latch;
        add.behind(latch);
        return this;
    }

    /// How a text is shown while nobody edits it.
    public TextList shownAs(Function<String, Node> rendering) {
        this.rendering = rendering;
        return this;
    }

    /// What stands before each text; made once for each place.
    public TextList leadBy(IntFunction<Rows.Row<String>> leading) {
        this.leading = leading;
        return this;
    }

    /// @param commit gets what is to happen to a list, to be done to the newest
    public void show(Object subject, List<String> texts, Commit<UnaryOperator<List<String>>> commit) {
        shown = new Shown(subject, texts, commit);
        rows.show(texts);
        add.show(subject, "", typed -> commit.make(texts(list -> {
            if (!typed.isBlank()) list.add(typed.strip());
        })));
        showAdd();
    }

    /// Whether there is a place at its end to add one.
    public void canGrow(boolean yes) {
        canGrow = yes;
        showAdd();
    }

    private void showAdd() {
        boolean shown = canGrow && latch.isOpen();
        add.setVisible(shown);
        add.setManaged(shown);
    }

    /// Begins to add one.
    public void add() {
        add.edit();
    }

    private static UnaryOperator<List<String>> texts(Consumer<List<String>> altering) {
        return before -> {
            var list = new ArrayList<>(before);
            altering.accept(list);
            return list;
        };
    }

    private static int placeOf(List<String> list, int place, String text) {
        int found = place < list.size() && list.get(place).equals(text) ? place : list.indexOf(text);
        if (found < 0) throw new Refused("“%s” is no longer there; somebody has changed it since.", text);
        return found;
    }

    private void move(int place, String text, int by) {
        latch.whenOpen(() -> say(shown.commit().make(texts(list -> {
            int from = placeOf(list, place, text);
            int to = Math.clamp(from + (long) by, 0, list.size() - 1);
            list.add(to, list.remove(from));
        }))));
    }

    private void remove(int place, String text) {
        say(shown.commit().make(texts(list -> list.remove(placeOf(list, place, text)))));
    }

    @Override
    public Node stop() {
        return add.stop();
    }

    /// One text with what stands before it and its menu.
    private final class TextRow implements Rows.Row<String> {
        private final int place;
        private final String id;
        private final InPlace field;
        private final RowMenu menu;
        private final Rows.@Nullable Row<String> lead;
        private final HBox row = new HBox();
        private String text = "";

        TextRow(int place) {
            this.place = place;
            id = TextList.this.getId() + "-" + place;
            field = new InPlace(id, name + " " + (place + 1), InPlace.Shape.WRAPPED).behind(latch).shownAs(rendering);
            menu = new RowMenu(id, name + " " + (place + 1), latch);
            lead = leading == null ? null : leading.apply(place);
            if (lead != null) row.getChildren().add(lead.node());
            row.getChildren().addAll(field, menu);
            row.getStyleClass().add("text-row");
            HBox.setHgrow(field, Priority.ALWAYS);
            row.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        }

        private void pressed(KeyEvent e) {
            if (!e.isAltDown() || e.getCode() != KeyCode.UP && e.getCode() != KeyCode.DOWN) return;
            int by = e.getCode() == KeyCode.UP ? -1 : 1;
            int to = place + by;
            e.consume();
            if (to < 0 || to >= shown.texts().size()) return;
            move(place, text, by);
            rows.getChildren().get(to).lookup("#" + TextList.this.getId() + "-" + to + "-text").requestFocus();
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(String element) {
            text = element;
            if (lead != null) lead.show(element);
            menu.offer(List.of(
                    Optional.of(place)
                            .filter(p -> p > 0)
                            .map(_ -> RowMenu.item(id, "up", "Move up", () -> move(place, text, -1))),
                    Optional.of(place)
                            .filter(p -> p + 1 < shown.texts().size())
                            .map(_ -> RowMenu.item(id, "down", "Move down", () -> move(place, text, 1))),
                    Optional.of(RowMenu.item(id, "remove", "Remove", () -> remove(place, text)))));
            var commit = shown.commit();
            field.show(List.of(shown.subject(), place), element, typed -> commit.make(texts(list -> {
                int at = placeOf(list, place, element);
                if (typed.isBlank()) list.remove(at);
                else list.set(at, typed.strip());
            })));
        }
    }
}
