package setpoint.views.shell.screen;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import setpoint.views.screen.Stop;

/// Jumps from one part of the window to the next; in each the keyboard comes back to where it was.
public final class Stops {
    private final Supplier<List<Stop>> all;
    private final Map<Node, Node> left = new WeakHashMap<>();

    /// @param all the parts in the order of reading
    public Stops(Supplier<List<Stop>> all) {
        this.all = all;
    }

    /// @param step 1 for the next, -1 for the one before
    public void jump(Scene scene, int step) {
        var shown = all.get().stream().filter(Stop::isShown).toList();
        if (shown.isEmpty()) return;
        var owner = scene.getFocusOwner();
        int here = -1;
        for (int i = 0; i < shown.size(); i++) if (owner != null && shown.get(i).holds(owner)) here = i;
        if (here >= 0) left.put(shown.get(here).node(), owner);
        // From nowhere, the next is the first and the one before the last.
        int there = here < 0 && step < 0 ? shown.size() - 1 : Math.floorMod(here + step, shown.size());
        focus(shown.get(there));
    }

    private void focus(Stop stop) {
        var before = left.get(stop.node());
        boolean usable = before != null && stop.holds(before) && before.getScene() != null && !before.isDisabled();
        if (usable) before.requestFocus();
        else stop.focus().run();
    }
}
