package setpoint.views.review.file;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import setpoint.model.plan.Content;
import setpoint.model.plan.PlanTree;
import setpoint.views.review.file.Row.Mark;

/// Compares two plan files line by line. Parts are matched by their ids first, and only those that differ are compared
/// by their lines, so that thousands of tasks cost little. Runs on any thread.
public final class FileDiff {
    /// The lines around a change that are shown with it.
    private static final int CONTEXT = 2;
    /// Fewer lines than this are shown rather than counted.
    private static final int WORTH_FOLDING = 4;
    /// The bracket, the id and the title of a part, by which people know it.
    private static final int HEAD = 3;
    /// A part of more lines is shown as replaced: to compare it by its lines could take minutes.
    private static final int TOO_MANY_LINES = 4_000;

    private final List<Row> rows = new ArrayList<>();
    private int before = 1;
    private int after = 1;
    /// Blocks that are the same and stand next to each other.
    private final List<Block> same = new ArrayList<>();

    private FileDiff() {}

    /// The file with nothing marked, for what has nothing to be compared with.
    ///
    /// @param lifecycle members that say where the version stands in its life
    public static List<Row> plain(Content content, Map<String, Object> lifecycle) {
        return Row.FoldedBlocks.of(Block.of(PlanTree.of(content), lifecycle), 1).unfolded();
    }

    /// The file with what differs from another marked, and what is the same folded.
    ///
    /// @param lifecycle members that say where the later version stands in its life
    public static List<Row> between(Content before, Content after, Map<String, Object> lifecycle) {
        var diff = new FileDiff();
        diff.compare(Block.of(PlanTree.of(before), lifecycle), Block.of(PlanTree.of(after), lifecycle));
        return List.copyOf(diff.rows);
    }

    private void compare(List<Block> was, List<Block> is) {
        var old = byKey(was);
        var still = byKey(is).keySet();
        var taken = new HashSet<String>();
        int i = 0;
        for (var block : is) {
            i = removed(was, i, still, taken);
            var former = old.get(block.key());
            if (former == null) added(block);
            else {
                taken.add(block.key());
                both(former, block);
            }
        }
        removed(was, i, still, taken);
        foldSame();
    }

    private static Map<String, Block> byKey(List<Block> blocks) {
        var map = new LinkedHashMap<String, Block>();
        blocks.forEach(block -> map.put(block.key(), block));
        return map;
    }

    /// Writes the removed blocks from a place on, up to the next one that is still to come.
    private int removed(List<Block> was, int from, Set<String> still, Set<String> taken) {
        int i = from;
        while (i < was.size() && (taken.contains(was.get(i).key()) || !still.contains(was.get(i).key()))) {
            var block = was.get(i++);
            if (still.contains(block.key())) continue;
            foldSame();
            for (var line : block.lines()) rows.add(new Row.Text(block.key(), before++, Mark.REMOVED, line));
        }
        return i;
    }

    private void added(Block block) {
        foldSame();
        for (var line : block.lines()) rows.add(new Row.Text(block.key(), after++, Mark.ADDED, line));
    }

    private void both(Block was, Block is) {
        if (was.saysTheSame(is)) same.add(is);
        else {
            foldSame();
            changed(is.key(), was.lines(), is.lines());
        }
    }

    /// Writes the blocks that were the same up to here.
    private void foldSame() {
        if (same.isEmpty()) return;
        var folded = Row.FoldedBlocks.of(List.copyOf(same), after);
        same.clear();
        before += folded.count();
        after += folded.count();
        if (folded.count() < WORTH_FOLDING) rows.addAll(folded.unfolded());
        else rows.add(folded);
    }

    private void changed(String part, List<Line> was, List<Line> is) {
        var marked = new ArrayList<Row.Text>();
        if (was.size() + is.size() > TOO_MANY_LINES) {
            was.forEach(line -> marked.add(new Row.Text(part, before++, Mark.REMOVED, line)));
            is.forEach(line -> marked.add(new Row.Text(part, after++, Mark.ADDED, line)));
        } else compareLines(part, was, is, marked);
        foldWithin(part, marked);
    }

    private void compareLines(String part, List<Line> was, List<Line> is, List<Row.Text> marked) {
        for (var delta : DiffUtils.diff(was, is, new MyersDiff<>(Line::saysTheSame), null, true).getDeltas()) {
            boolean equal = delta.getType() == DeltaType.EQUAL;
            if (equal) before += delta.getSource().size();
            else
                for (var line : delta.getSource().getLines())
                    marked.add(new Row.Text(part, before++, Mark.REMOVED, line));
            for (var line : delta.getTarget().getLines())
                marked.add(new Row.Text(part, after++, equal ? Mark.SAME : Mark.ADDED, line));
        }
    }

    /// Leaves the head of a part and what is near a change, and folds the rest.
    private void foldWithin(String part, List<Row.Text> marked) {
        var near = new boolean[marked.size()];
        for (int i = 0; i < near.length; i++) {
            if (i < HEAD) near[i] = true;
            if (marked.get(i).mark() == Mark.SAME) continue;
            for (int k = Math.max(0, i - CONTEXT); k <= Math.min(near.length - 1, i + CONTEXT); k++) near[k] = true;
        }
        int i = 0;
        while (i < near.length) {
            int end = i;
            while (end < near.length && near[end] == near[i]) end++;
            List<Row> run = List.copyOf(marked.subList(i, end));
            if (near[i] || run.size() < WORTH_FOLDING) rows.addAll(run);
            else rows.add(new Row.FoldedLines(part, run));
            i = end;
        }
    }
}
