package setpoint.views.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;

/// The items of a tree of one plan, which follow the plan change by change: an item stays the same for as long as its
/// task or phase is there, wherever it goes, and only what differs is touched. Used on the JavaFX thread.
final class Growth {
    /// With more changes on one level, the level is filled anew.
    private static final int MANY = 60;

    private final TreeItem<Row> root = new TreeItem<>();
    private final Map<String, TreeItem<Row>> items = new HashMap<>();
    private final Set<String> folded;

    /// @param folded the ids of what a person has closed, which is kept up to date
    Growth(Set<String> folded) {
        this.folded = folded;
        root.setExpanded(true);
    }

    TreeItem<Row> root() {
        return root;
    }

    Optional<TreeItem<Row>> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /// All that is not below a closed line, first to last.
    List<Row> lines() {
        var lines = new ArrayList<Row>();
        addBelow(root, lines);
        return lines;
    }

    private static void addBelow(TreeItem<Row> item, List<Row> lines) {
        if (!item.isExpanded()) return;
        for (var child : item.getChildren()) {
            lines.add(child.getValue());
            addBelow(child, lines);
        }
    }

    /// Becomes what these branches are.
    ///
    /// @param onMove called before any line comes, goes or moves
    void follow(List<Branch> branches, Runnable onMove) {
        var wanted = new HashMap<TreeItem<Row>, List<TreeItem<Row>>>();
        var there = new HashSet<String>();
        gather(root, branches, wanted, there);
        items.keySet().retainAll(there);
        if (!wanted.isEmpty()) onMove.run();
        // What goes elsewhere leaves before it arrives.
        wanted.forEach(Growth::letGo);
        wanted.forEach((parent, children) -> arrange(parent.getChildren(), children));
    }

    private void gather(
            TreeItem<Row> parent, List<Branch> branches, Map<TreeItem<Row>, List<TreeItem<Row>>> wanted,
            Set<String> there) {
        var children = new ArrayList<TreeItem<Row>>(branches.size());
        for (var branch : branches) {
            var row = branch.row();
            there.add(row.id());
            var item = items.computeIfAbsent(row.id(), _ -> item(row));
            if (!item.getValue().equals(row)) item.setValue(row);
            children.add(item);
            gather(item, branch.branches(), wanted, there);
        }
        if (!children.equals(parent.getChildren())) wanted.put(parent, children);
    }

    private TreeItem<Row> item(Row row) {
        var item = new TreeItem<>(row);
        item.setExpanded(!folded.contains(row.id()));
        item.expandedProperty().addListener((_, _, open) -> {
            if (open) folded.remove(row.id());
            else folded.add(row.id());
        });
        return item;
    }

    private static void letGo(TreeItem<Row> parent, List<TreeItem<Row>> wanted) {
        var kept = Set.copyOf(wanted);
        parent.getChildren().removeIf(child -> !kept.contains(child));
    }

    private static void arrange(List<TreeItem<Row>> now, List<TreeItem<Row>> wanted) {
        int changes = 0;
        for (int i = 0; i < wanted.size(); i++) {
            var next = wanted.get(i);
            if (i < now.size() && now.get(i) == next) continue;
            if (++changes > MANY) {
                refill(now, wanted);
                return;
            }
            // One that comes later stands in front of it: that one moves, and all the others stay.
            if (i + 1 < now.size() && now.get(i + 1) == next) now.remove(i);
            else {
                now.remove(next);
                now.add(i, next);
            }
        }
    }

    private static void refill(List<TreeItem<Row>> now, List<TreeItem<Row>> wanted) {
        now.clear();
        now.addAll(wanted);
    }
}
