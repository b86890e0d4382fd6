package setpoint.views.palette;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.Typing;
import setpoint.views.palette.Find.Group;

/// Finds anything in the window by a few letters, and does something with it: Enter the first thing, Tab shows the
/// others. `>`, `@` and `#` typed first narrow the search.
public final class CommandPalette extends VBox {
    private static final double TOP = 104;
    private static final double SIDE = 24;
    private static final double ROOM = 452;
    private static final double FRAME = 8;

    private final Recent recent;
    private final Runnable onClose;
    private Search search;
    private Wanted wanted = new Wanted("");
    /// What Tab was pressed on; its actions are shown.
    private @Nullable Find opened;
    private String before = "";

    @FXML private TextField field;

    @FXML private Label scope;

    @FXML private ListView<Row> list;

    @FXML private Label nothing;

    @FXML private Label move;

    @FXML private Label act;

    @FXML private Label more;

    @FXML private Button onlyActions;

    @FXML private Button onlyPeople;

    @FXML private Button onlyTasks;

    /// @param recent what was used lately; what is used here is noted in it
    /// @param onClose called before anything is done, and where nothing is
    @SuppressWarnings("NullAway.Init")
    public CommandPalette(Recent recent, Runnable onClose) {
        this.recent = recent;
        this.onClose = onClose;
        search = new Search(List.of(), recent);
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setMargin(this, new Insets(TOP, SIDE, SIDE, SIDE));
        list.setCellFactory(_ -> new RowCell(this::act));
        nothing.managedProperty().bind(nothing.visibleProperty());
        scope.managedProperty().bind(scope.visibleProperty());
        move.setGraphic(Keys.drawn("↑", "↓"));
        act.setGraphic(Keys.drawn("⏎"));
        more.setGraphic(Keys.drawn("Tab"));
        onlyActions.setGraphic(Keys.drawn(Group.ACTIONS.sign()));
        onlyPeople.setGraphic(Keys.drawn(Group.PEOPLE.sign()));
        onlyTasks.setGraphic(Keys.drawn(Group.TASKS.sign()));
        field.textProperty().subscribe(this::find);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Offers what there is, with something typed already.
    ///
    /// @param where the plan that most of it is about
    /// @param typed what is typed
    public void offer(List<Find> finds, @Nullable Label where, String typed) {
        opened = null;
        search = new Search(finds, recent);
        scope.setVisible(where != null);
        scope.setText(where == null ? "" : where.getText());
        scope.setGraphic(where == null ? null : where.getGraphic());
        type(typed);
    }

    /// Types for the person, as where a button asks for a kind of thing.
    public void type(String text) {
        if (field.getText().equals(text)) find(text);
        else field.setText(text);
        field.end();
        Typing.into(field);
    }

    private void find(String typed) {
        var rows = new ArrayList<Row>();
        if (opened != null) offerActionsOf(opened, typed, rows);
        else {
            var groups = groups(typed);
            wanted = new Wanted(groups.size() == 1 ? typed.substring(1) : typed);
            search.find(wanted, groups).forEach(section -> add(section, rows));
        }
        list.getItems().setAll(rows);
        double height = rows.stream().mapToDouble(RowCell::heightOf).sum();
        list.setPrefHeight(Math.min(height, ROOM) + FRAME);
        list.setVisible(!rows.isEmpty());
        list.setManaged(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty());
        nothing.setText("Nothing here is called “" + wanted.typed() + "”. Fewer letters find more.");
        select(0, 1);
    }

    private static Set<Group> groups(String typed) {
        for (var group : Group.values())
            if (!group.sign().isEmpty() && typed.startsWith(group.sign())) return EnumSet.of(group);
        return EnumSet.allOf(Group.class);
    }

    private void add(Search.Section section, List<Row> rows) {
        int shown = section.finds().size();
        rows.add(new Row.Head(
                section.group().title(), shown < section.all() ? "%d of %d".formatted(shown, section.all()) : ""));
        section.finds().forEach(find -> rows.add(new Row.Line(find, wanted)));
    }

    private void offerActionsOf(Find item, String typed, List<Row> rows) {
        wanted = new Wanted(typed);
        var finds = item.actions().stream().filter(Action::isPossible).map(Find::of).toList();
        var found = new Search(finds, new Recent(List.of())).find(wanted, EnumSet.of(Group.ACTIONS));
        rows.add(new Row.Head(item.title(), ""));
        found.stream().flatMap(s -> s.finds().stream()).forEach(find -> rows.add(new Row.Line(find, wanted)));
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN -> select(list.getSelectionModel().getSelectedIndex() + 1, 1);
            case UP -> select(list.getSelectionModel().getSelectedIndex() - 1, -1);
            case PAGE_DOWN -> select(list.getSelectionModel().getSelectedIndex() + 8, 1);
            case PAGE_UP -> select(list.getSelectionModel().getSelectedIndex() - 8, -1);
            case ENTER -> selected().ifPresent(this::act);
            case TAB -> {
                if (e.isShiftDown()) goBack();
                else selected().map(Row.Line::find).filter(find -> find.actions().size() > 1).ifPresent(this::openUp);
            }
            case ESCAPE -> {
                if (!goBack()) onClose.run();
            }
            case BACK_SPACE -> {
                if (!field.getText().isEmpty() || !goBack()) return;
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// Selects the next line from a place on, in a direction.
    private void select(int from, int step) {
        int size = list.getItems().size();
        int at = Math.clamp(from, 0, Math.max(0, size - 1));
        while (at >= 0 && at < size && !(list.getItems().get(at) instanceof Row.Line)) at += step;
        if (at >= 0 && at < size) {
            list.getSelectionModel().select(at);
            // The head above the first line stays in sight.
            scrollTo(at == 1 ? 0 : at);
        }
        more.setVisible(selected().filter(line -> line.find().actions().size() > 1).isPresent());
    }

    /// No further than needed, which the list itself would not do.
    private void scrollTo(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) flow.scrollTo(index);
    }

    private Optional<Row.Line> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof Row.Line line
                ? Optional.of(line)
                : Optional.empty();
    }

    private void act(Row.Line line) {
        var action = line.find().first().filter(Action::isPossible);
        if (action.isEmpty()) return;
        recent.note(opened == null ? line.find().id() : opened.id());
        onClose.run();
        action.get().run();
    }

    private void openUp(Find item) {
        before = field.getText();
        opened = item;
        type("");
    }

    /// From the actions of an item back to what had been found.
    private boolean goBack() {
        if (opened == null) return false;
        opened = null;
        type(before);
        return true;
    }

    @FXML
    private void onlyActions() {
        narrowTo(Group.ACTIONS);
    }

    @FXML
    private void onlyPeople() {
        narrowTo(Group.PEOPLE);
    }

    @FXML
    private void onlyTasks() {
        narrowTo(Group.TASKS);
    }

    private void narrowTo(Group group) {
        opened = null;
        type(group.sign() + wanted.typed());
    }
}
