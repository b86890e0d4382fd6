package setpoint.views.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Theme;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.Selection;

/// The lines of a plan. What is selected here is selected in the graph and the other way round; only what can be seen is
/// made, and only what differs is made anew.
public final class OutlineTree extends TreeView<Row> {
    static final double LINE = 30;
    /// How many lines stay in sight above one that is gone to.
    private static final int ABOVE = 4;

    private static final int FEW = 8;

    private final Selection selection;
    private final Map<String, Set<String>> folded = new HashMap<>();
    private final List<OutlineCell> cells = new ArrayList<>();
    private final Room room = new Room(this);
    private Growth growth = new Growth(new HashSet<>());
    private @Nullable PlanNow plan;
    private Theme theme = Theme.LIGHT;
    /// What is to be in sight once the lines are laid out.
    private @Nullable TreeItem<Row> lookedAt;
    /// While the tree follows the plan or the selection, what happens in it is nobody's choice.
    private boolean following;

    OutlineTree(Selection selection) {
        this.selection = selection;
        setId("outline-tree");
        setAccessibleText("Outline of the plan");
        setAccessibleHelp("Enter renames, T adds a task, F1 lists all keys.");
        setShowRoot(false);
        setRoot(growth.root());
        setFixedCellSize(LINE);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> {
            var cell = new OutlineCell(this);
            cells.add(cell);
            return cell;
        });
        getSelectionModel().getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> {
                    if (!following) choose();
                });
        selection.onChange(() -> {
            if (!following) mirror();
        });
    }

    Room room() {
        return room;
    }

    Theme theme() {
        return theme;
    }

    Optional<PlanNow> plan() {
        return Optional.ofNullable(plan);
    }

    void dress(Theme other) {
        theme = other;
        cells.forEach(OutlineCell::draw);
    }

    /// Becomes the outline of a plan as it stands now.
    void show(PlanNow now, List<Branch> branches) {
        boolean other = plan == null || !plan.plan().id().equals(now.plan().id());
        plan = now;
        var focused = getFocusModel().getFocusedItem();
        int line = getFocusModel().getFocusedIndex();
        following = true;
        try {
            if (other) growth = new Growth(folded.computeIfAbsent(now.plan().id(), _ -> new HashSet<>()));
            growth.follow(branches, this::letGo);
            if (other) setRoot(growth.root());
        } finally {
            following = false;
        }
        cells.forEach(OutlineCell::say);
        mirror();
        if (getFocusModel().getFocusedIndex() < 0) focusAgain(focused, line);
    }

    /// Where lines move, the list would shift focus and selection by itself, but partly later, from wherever they are by
    /// then.
    private void letGo() {
        getSelectionModel().clearSelection();
        getFocusModel().focus(-1);
    }

    /// Brings the focus back to a line, or to what has come into its place.
    private void focusAgain(@Nullable TreeItem<Row> item, int line) {
        int now = item == null ? -1 : getRow(item);
        getFocusModel().focus(now >= 0 ? now : Math.min(line, getExpandedItemCount() - 1));
    }

    /// Takes what a person has chosen here for what is selected.
    private void choose() {
        var chosen = chosen();
        var tasks = new LinkedHashSet<String>();
        for (var row : chosen) if (row instanceof Row.OfTask task) tasks.add(task.id());
        focused().filter(row -> tasks.remove(row.id())).ifPresent(row -> tasks.add(row.id()));
        following = true;
        try {
            if (!tasks.isEmpty()) selection.all(tasks);
            else
                if (chosen.isEmpty() || !(chosen.getLast() instanceof Row.OfPhase phase) || phase.isNone())
                    selection.only(null);
                else
                    selection.phase(phase.id());
        } finally {
            following = false;
        }
    }

    /// The selected lines, first to last.
    private List<Row> chosen() {
        var model = getSelectionModel();
        if (model.getSelectedIndices().size() < FEW)
            return model.getSelectedItems().stream().filter(Objects::nonNull).map(TreeItem::getValue).toList();
        // The list looks for each of its lines from the beginning.
        var lines = growth.lines();
        return IntStream.range(0, lines.size()).filter(model::isSelected).mapToObj(lines::get).toList();
    }

    /// The line that the keyboard is on.
    Optional<Row> focused() {
        return Optional.ofNullable(getFocusModel().getFocusedItem()).map(TreeItem::getValue);
    }

    private List<String> wanted() {
        var phase = selection.phase();
        return phase != null ? List.of(phase) : List.copyOf(selection.tasks());
    }

    private boolean isChosen(Set<String> ids) {
        return ids.equals(chosen().stream().map(Row::id).collect(Collectors.toSet()));
    }

    /// Selects what is selected elsewhere, and shows what leads it.
    private void mirror() {
        var wanted = wanted();
        var lead = wanted.isEmpty() ? Optional.<TreeItem<Row>>empty() : growth.item(wanted.getLast());
        if (isChosen(Set.copyOf(wanted)) && isAt(wanted)) return;
        following = true;
        try {
            lead.ifPresent(OutlineTree::open);
            select(wanted, lead);
        } finally {
            following = false;
        }
        lead.ifPresent(this::lookAt);
    }

    /// Whether the keyboard is on one of some lines, or has nowhere to be.
    private boolean isAt(List<String> lines) {
        return lines.isEmpty() || focused().filter(row -> lines.contains(row.id())).isPresent();
    }

    private static void open(TreeItem<Row> item) {
        for (var up = item.getParent(); up != null; up = up.getParent()) up.setExpanded(true);
    }

    private void select(List<String> wanted, Optional<TreeItem<Row>> lead) {
        var model = getSelectionModel();
        int here = getFocusModel().getFocusedIndex();
        model.clearSelection();
        int[] lines = linesOf(wanted);
        if (lines.length > 0) model.selectIndices(lines[0], lines);
        // Where nothing is selected, the keyboard stays on its line.
        getFocusModel().focus(lead.map(this::getRow).orElse(here));
    }

    private int[] linesOf(List<String> ids) {
        if (ids.size() < FEW)
            return ids.stream().flatMap(id -> growth.item(id).stream()).mapToInt(this::getRow).filter(i -> i >= 0)
                    .toArray();
        var wanted = Set.copyOf(ids);
        var lines = growth.lines();
        return IntStream.range(0, lines.size()).filter(i -> wanted.contains(lines.get(i).id())).toArray();
    }

    /// Sees to it that a line can be seen.
    void lookAt(String id) {
        growth.item(id).ifPresent(item -> {
            open(item);
            lookAt(item);
        });
    }

    /// As soon as it is known how many lines have room.
    private void lookAt(TreeItem<Row> item) {
        lookedAt = item;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var item = lookedAt;
        lookedAt = null;
        int line = item == null ? -1 : getRow(item);
        if (line < 0 || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
        flow.layout();
        if (isInSight(flow, line)) return;
        scrollTo(Math.max(0, line - ABOVE));
        flow.layout();
    }

    private static boolean isInSight(VirtualFlow<?> flow, int line) {
        var first = flow.getFirstVisibleCell();
        var last = flow.getLastVisibleCell();
        if (first == null || last == null) return false;
        boolean between = line > first.getIndex() && line < last.getIndex();
        return between || line == first.getIndex() && first.getLayoutY() >= 0
                || line == last.getIndex() && last.getBoundsInParent().getMaxY() <= flow.getHeight();
    }

    /// The cell that shows a line, where it is in sight.
    Optional<OutlineCell> cellOf(String id) {
        return cells.stream()
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getItem() != null)
                .filter(cell -> cell.getItem().id().equals(id) && cell.getParent() != null)
                .findFirst();
    }

    /// The task right above another on its level, which could take it in.
    Optional<String> aboveOf(String id) {
        return growth.item(id).map(TreeItem::previousSibling).map(TreeItem::getValue)
                .filter(Row.OfTask.class::isInstance).map(Row::id);
    }

    /// The tasks that are shown, first to last, also where they are below a closed line.
    List<String> inOrder() {
        var all = new ArrayList<String>();
        gather(growth.root(), all);
        return all;
    }

    private static void gather(TreeItem<Row> item, List<String> all) {
        if (item.getValue() instanceof Row.OfTask task) all.add(task.id());
        item.getChildren().forEach(child -> gather(child, all));
    }

    /// Opens all lines with others below them, or closes them.
    void openAll(boolean open) {
        following = true;
        try {
            openBelow(growth.root(), open);
        } finally {
            following = false;
        }
        mirror();
    }

    private static void openBelow(TreeItem<Row> item, boolean open) {
        for (var child : item.getChildren()) {
            openBelow(child, open);
            if (!child.isLeaf()) child.setExpanded(open);
        }
    }
}
