package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.arrange.Stacking.Pile;
import setpoint.views.plan.layout.Effort;

/// What all parts of one drawing have in common: the plan, its nesting, the size of its cards, how long to look for a
/// good picture, and in which column of its level each task stands.
final class Sketch {
    private static final int FEWEST_ROWS = 6;
    private static final int FEWEST_ROWS_IN_FRAME = 4;

    final Content content;
    final Numbered plan;
    final Nesting nesting;
    final CardSize size;
    final Effort effort;
    private final @Nullable Drawing before;
    private final Map<String, double[]> linesBefore = new HashMap<>();
    private final Map<Integer, List<Integer>> arrowsOf = new HashMap<>();
    private final Map<Integer, Links> links = new HashMap<>();
    private final Map<Integer, List<List<Pile>>> columns = new HashMap<>();
    private final Map<Integer, SequencedSet<Port>> ports = new HashMap<>();
    private final int[] place;
    private final int[] column;

    Sketch(Content content, Nesting nesting, CardSize size, Effort effort, @Nullable Drawing before) {
        this.content = content;
        this.effort = effort;
        this.before = before;
        if (before != null) for (var edge : before.edges()) linesBefore.put(edge.id(), edge.corners());
        this.nesting = nesting;
        plan = nesting.plan();
        this.size = size;
        place = new int[plan.size()];
        column = new int[plan.size()];
        for (int a = 0; a < plan.arrows(); a++)
            arrowsOf.computeIfAbsent(levelOf(a), _ -> new ArrayList<>()).add(a);
    }

    /// The level on which an arrow runs: the innermost that holds both its ends.
    int levelOf(int arrow) {
        return nesting.commonLevel(plan.from(arrow), plan.to(arrow));
    }

    /// How the members of a level hang together.
    Links links(int level) {
        return links.computeIfAbsent(level, _ -> {
            var members = nesting.members(level);
            for (int m = 0; m < members.size(); m++) place[members.get(m)] = m;
            var arrows = arrowsOf.getOrDefault(level, List.of());
            return new Links(
                    members, arrows,
                    arrows.stream().mapToInt(a -> place[nesting.memberAt(level, plan.from(a))]).toArray(),
                    arrows.stream().mapToInt(a -> place[nesting.memberAt(level, plan.to(a))]).toArray());
        });
    }

    /// How many cards a column may hold.
    int rows() {
        return Math.max(FEWEST_ROWS, (int) Math.ceil(1.6 * Math.sqrt(plan.size())));
    }

    /// Whether a task stands by itself, never in a pile.
    boolean standsAlone(int task) {
        return plan.isGate(task) || nesting.isFrame(task);
    }

    /// Says in which columns what is not in a frame stands. Then it is known on which side arrows go through frames.
    ///
    /// @param pieces each by itself
    void standAtTop(List<List<List<Pile>>> pieces) {
        pieces.forEach(this::number);
        for (int task = 0; task < plan.size(); task++) if (nesting.isFrame(task)) columnsIn(task);
        for (int a = 0; a < plan.arrows(); a++) {
            int level = levelOf(a);
            boolean back = isBackwards(a);
            passOut(new Port(plan.from(a), back, true), level);
            passOut(new Port(plan.to(a), !back, false), level);
        }
    }

    private void number(List<List<Pile>> of) {
        for (int c = 0; c < of.size(); c++)
            for (var pile : of.get(c)) for (int task : pile.tasks()) column[task] = c;
    }

    private void passOut(Port port, int level) {
        for (int frame = nesting.levelOf(port.task()); frame != level; frame = nesting.levelOf(frame))
            ports.computeIfAbsent(frame, _ -> new LinkedHashSet<>()).add(port);
    }

    boolean isBackwards(int arrow) {
        int level = levelOf(arrow);
        return column[nesting.memberAt(level, plan.from(arrow))] > column[nesting.memberAt(level, plan.to(arrow))];
    }

    /// In which columns the members of a frame stand.
    List<List<Pile>> columnsIn(int frame) {
        return columns.computeIfAbsent(frame, _ -> {
            var inside = links(frame);
            int rows = Math.max(FEWEST_ROWS_IN_FRAME, (int) Math.ceil(Math.sqrt(inside.size())));
            var found = Stacking.of(inside, rows, this::standsAlone);
            number(found);
            return found;
        });
    }

    /// Where arrows go through the border of a frame.
    List<Port> portsOf(int frame) {
        var through = ports.get(frame);
        return through == null ? List.of() : List.copyOf(through);
    }

    /// How high the middle of a task stood in the drawing before; NaN where it did not.
    double heightBefore(int task) {
        return before == null
                ? Double.NaN
                : before.card(plan.task(task).id()).map(card -> card.area().middleY()).orElse(Double.NaN);
    }

    /// An arrow's line in the drawing before; empty where it had none.
    double[] lineBefore(int arrow) {
        return linesBefore.getOrDefault(plan.dependency(arrow).id(), new double[0]);
    }

    boolean hasBefore() {
        return before != null;
    }
}
