package setpoint.views.shell.sidebar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.views.palette.Action;

/// The projects with their plans, and folded at the end the archived ones. A plan is shown by choosing it; what else can
/// be done with a line stands in its menu, and its keys work while the tree has the focus.
public final class PlanTree extends TreeView<Row> {
    private static final double LINE = 28;
    private static final String ARCHIVE = new Row.OfArchive().id();

    private final Set<String> folded = new HashSet<>(Set.of(ARCHIVE));
    private final ContextMenu menu = new ContextMenu();
    private List<Branch> shown = List.of();
    private @Nullable String chosenBefore;
    private boolean filling;
    private Consumer<String> onChoose = _ -> {};
    private Runnable onFold = () -> {};
    private BiConsumer<Row, String> onRename = (_, _) -> {};
    private Function<Row, List<Action>> actions = _ -> List.of();

    /// A line with those below it.
    private record Branch(Row row, List<Row> rows) {}

    public PlanTree() {
        setRoot(new TreeItem<>());
        setShowRoot(false);
        setFixedCellSize(LINE);
        // As high as its lines where there is room, so that what stands below follows at once.
        setMinHeight(3 * LINE);
        setMaxHeight(USE_PREF_SIZE);
        prefHeightProperty().bind(expandedItemCountProperty().multiply(LINE).add(2));
        setCellFactory(_ -> new PlanCell((row, title) -> onRename.accept(row, title)));
        menu.setId("plan-menu");
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!filling && item != null && item.getValue() instanceof Row.OfPlan plan) onChoose.accept(plan.id());
        });
        setOnContextMenuRequested(e -> {
            (e.isKeyboardTrigger() ? selected() : at(e)).map(actions).map(this::items).ifPresent(items -> {
                menu.getItems().setAll(items);
                menu.show(this, e.getScreenX(), e.getScreenY());
            });
            e.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void setOnChoose(Consumer<String> action) {
        onChoose = action;
    }

    /// @param action called when a line is folded or unfolded
    void setOnFold(Runnable action) {
        onFold = action;
    }

    /// @param action gets the line and its new title
    void setOnRename(BiConsumer<Row, String> action) {
        onRename = action;
    }

    /// @param actions what can be done with a line
    void setActions(Function<Row, List<Action>> actions) {
        this.actions = actions;
    }

    /// The ids of what is folded.
    Set<String> folded() {
        return Set.copyOf(folded);
    }

    void fold(Set<String> ids) {
        folded.clear();
        folded.addAll(ids);
        shown = List.of();
    }

    private List<MenuItem> items(List<Action> actions) {
        return actions.stream().map(Action::item).toList();
    }

    private void pressed(KeyEvent e) {
        var asked = selected().map(actions).stream()
                .flatMap(List::stream)
                .filter(action -> action.isAskedBy(e))
                .findFirst();
        asked.filter(Action::isPossible).ifPresent(Action::run);
        if (asked.isPresent()) e.consume();
    }

    /// The line under the pointer.
    private static Optional<Row> at(ContextMenuEvent e) {
        for (var node = e.getPickResult().getIntersectedNode(); node != null; node = node.getParent())
            if (node instanceof PlanCell cell) return Optional.ofNullable(cell.getItem());
        return Optional.empty();
    }

    private Optional<Row> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    void show(Snapshot now, @Nullable String chosen) {
        filling = true;
        try {
            var branches = branches(now);
            if (!branches.equals(shown)) fill(branches);
            shown = branches;
            select(chosen);
        } finally {
            filling = false;
        }
    }

    private static List<Branch> branches(Snapshot now) {
        var branches = new ArrayList<Branch>();
        var archived = new ArrayList<Row>();
        for (var project : Plans.projects(now)) {
            var plans = Project.plans(now, project.id());
            plans.stream().filter(Plan::archived).map(plan -> Row.of(now, plan)).forEach(archived::add);
            if (project.isArchived(now)) continue;
            var open = plans.stream().filter(plan -> !plan.archived()).map(plan -> Row.of(now, plan)).toList();
            branches.add(new Branch(Row.of(project), open));
        }
        if (!archived.isEmpty()) branches.add(new Branch(new Row.OfArchive(), archived));
        return branches;
    }

    private void fill(List<Branch> branches) {
        var root = new TreeItem<Row>();
        for (var branch : branches) root.getChildren().add(item(branch));
        setRoot(root);
    }

    private TreeItem<Row> item(Branch branch) {
        var id = branch.row().id();
        var item = new TreeItem<>(branch.row());
        for (var row : branch.rows()) item.getChildren().add(new TreeItem<>(row));
        item.setExpanded(!folded.contains(id));
        item.expandedProperty().addListener((_, _, open) -> {
            if (open) folded.remove(id);
            else folded.add(id);
            onFold.run();
        });
        return item;
    }

    /// Marks the chosen plan. It comes to light when it is chosen anew; after that, what a person folds stays folded.
    private void select(@Nullable String chosen) {
        var found = find(row -> row.isPlan(chosen));
        if (!Objects.equals(chosen, chosenBefore)) found.ifPresent(item -> item.getParent().setExpanded(true));
        chosenBefore = chosen;
        var seen = found.filter(item -> item.getParent().isExpanded());
        if (seen.isEmpty()) getSelectionModel().clearSelection();
        else if (getSelectionModel().getSelectedItem() != seen.get()) getSelectionModel().select(seen.get());
    }

    private Optional<TreeItem<Row>> find(Predicate<Row> wanted) {
        if (getRoot() == null) return Optional.empty();
        return getRoot().getChildren().stream()
                .flatMap(branch -> Stream.concat(Stream.of(branch), branch.getChildren().stream()))
                .filter(item -> wanted.test(item.getValue()))
                .findFirst();
    }

    /// Lets a person write another title in the line of a plan or a project.
    void rename(String id) {
        find(row -> row.id().equals(id) && !(row instanceof Row.OfArchive)).ifPresent(item -> {
            if (item.getParent() != null) item.getParent().setExpanded(true);
            requestFocus();
            int index = getRow(item);
            scrollTo(Math.max(0, index - 3));
            layout();
            // Only while this line is being written: otherwise a second click on a plan would begin to rename it.
            setEditable(true);
            edit(item);
            setEditable(false);
        });
    }
}
