package setpoint.views.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import setpoint.views.kit.Icon;
import setpoint.views.palette.Action;
import setpoint.views.plan.GraphAction;
import setpoint.views.plan.find.FindBar;

/// All that can be done in the outline, in the order of menus. What is the same in the graph is the graph's own action.
final class OutlineActions {
    static final String RENAME = "outline-rename";

    private final List<GraphAction> graph;
    private final List<Action> all = new ArrayList<>();

    private OutlineActions(List<GraphAction> graph) {
        this.graph = graph;
    }

    /// @param graph all that can be done in the graph
    static List<Action> of(
            OutlineEdits edits, OutlineLinks links, List<GraphAction> graph, OutlineTree tree, FindBar find) {
        var actions = new OutlineActions(graph);
        actions.addMaking(edits);
        actions.addTasks(edits, links);
        actions.addPhases(edits);
        actions.addLooking(edits, tree, find);
        return List.copyOf(actions.all);
    }

    private void addMaking(OutlineEdits edits) {
        add("new-task", "New task", Icon.PLUS, edits::isPlan, edits::newTask, "T");
        add("new-part", "New part of it", Icon.INDENT, edits::isTask, edits::newPart, "Shift+T");
        add("new-gate", "New gate", Icon.SHIELD, edits::isPlan, edits::newGate, "G");
        add("new-phase", "New phase", Icon.LIST, edits::isPlan, edits::newPhase, "N");
    }

    private void addTasks(OutlineEdits edits, OutlineLinks links) {
        add("rename", "Rename", Icon.PEN, () -> edits.isTask() || edits.isPhase(), edits::rename, "F2", "E");
        add("link", "Link to …", Icon.LINK, edits::isTask, links::linkTo, "L");
        add("wait-for", "Wait for …", Icon.LINK, edits::isTask, links::waitFor, "Shift+L");
        add("nest", "Make part of the task above", Icon.INDENT, edits::isTask, links::nest, "Alt+Right",
                "Shortcut+Close Bracket");
        add("part-of", "Make part of …", Icon.INDENT, edits::isTask, links::makePartOf, "P");
        share("take-out", Icon.INDENT, "Alt+Left", "Shortcut+Open Bracket");
        share("previous-phase", Icon.CHEVRON_UP, "Alt+Up");
        share("next-phase", Icon.CHEVRON_DOWN, "Alt+Down");
        share("accept", Icon.CHECK);
        share("reject", Icon.CROSS);
        share("delete", Icon.CROSS);
        share("cut", Icon.COPY);
        share("copy", Icon.COPY);
        share("copy-json", Icon.COPY);
        share("paste", Icon.COPY);
        share("duplicate", Icon.COPY);
    }

    private void addPhases(OutlineEdits edits) {
        add("phase-up", "Move the phase up", Icon.CHEVRON_UP, edits::isPhase, () -> edits.movePhase(-1), "Alt+Up");
        add("phase-down", "Move the phase down", Icon.CHEVRON_DOWN, edits::isPhase, () -> edits.movePhase(1),
                "Alt+Down");
        add("remove-phase", "Remove the phase, keep its tasks", Icon.CROSS, edits::isPhase, edits::removePhase,
                "Delete", "Backspace");
    }

    private void addLooking(OutlineEdits edits, OutlineTree tree, FindBar find) {
        add("find", "Find a task", Icon.SEARCH, edits::isPlan, find::open, "Shortcut+F");
        share("hide-done", Icon.EYE);
        add("close-all", "Close all lines", Icon.COLLAPSE, edits::isPlan, () -> tree.openAll(false), "Shift+Left");
        add("open-all", "Open all lines", Icon.EXPAND, edits::isPlan, () -> tree.openAll(true), "Shift+Right");
    }

    private void add(
            String id, String name, Icon icon, BooleanSupplier possible, Runnable doing, String... keys) {
        all.add(Action.of("outline-" + id, name, icon, doing).on(keys).when(possible));
    }

    /// Takes an action of the graph, with the keys that it has there, or others.
    private void share(String id, Icon icon, String... keys) {
        var action = graph.stream().filter(one -> one.id().equals("graph-" + id)).findFirst().orElseThrow();
        var same = new Action(
                "outline-" + id, action.label(), icon, action.keys(), action.possible(), action.doing());
        all.add(keys.length == 0 ? same : same.on(keys));
    }
}
