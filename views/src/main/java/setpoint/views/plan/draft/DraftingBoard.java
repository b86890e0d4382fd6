package setpoint.views.plan.draft;

import java.util.List;
import java.util.function.BiConsumer;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.plan.GraphAction;
import setpoint.views.plan.GraphView;
import setpoint.views.plan.find.FindBar;
import setpoint.views.plan.gesture.Hand;
import setpoint.views.plan.propose.Proposing;

/// A graph that a person drafts in: puts mouse, keyboard, context menu and toolbar to one list of actions. Used on the
/// JavaFX thread.
public final class DraftingBoard {
    private final Drafting drafting;
    private final List<GraphAction> actions;

    /// @param onLocked asks whether a locked plan is to be changed, and goes on once it may be
    public DraftingBoard(GraphView view, Desk desk, BiConsumer<Plan, Runnable> onLocked) {
        var canvas = view.canvas();
        canvas.viewing().calculateWith(desk);
        var hand = new Hand(canvas);
        drafting = new Drafting(desk, canvas, onLocked);
        var verbs = new Verbs(
                drafting, new CopyPaste(desk, canvas, drafting), new Linking(canvas, drafting),
                new Nesting(canvas, drafting), new Arranging(canvas, drafting), new Phasing(canvas, drafting),
                new Proposing(desk, canvas));
        var find = new FindBar("graph-find", canvas.selection(), new FindInGraph(canvas));
        view.showProposals(desk);
        view.putAtTopRight(find);
        actions = GraphActions.of(canvas, hand, verbs, find);
        view.offer(actions);
        GraphMouse.listen(canvas, hand, verbs);
        GraphKeys.listen(view, canvas, hand, verbs, actions);
        GraphMenu.listen(canvas, actions, verbs.phases());
    }

    /// All that can be done in the graph, in the order of menus.
    public List<GraphAction> actions() {
        return actions;
    }

    /// How edits are made and answered.
    public Drafting drafting() {
        return drafting;
    }
}
