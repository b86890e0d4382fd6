package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// In which columns the members of a band or frame stand. Where they depend on each other only in chains, they are
/// filled in column by column, each chain a pile; else each step of depth gets a column. Columns longer than suits the
/// plan are wrapped; members without any link fill up what is left.
final class Stacking {
    /// Members that stand one below the other, each depending on the one above it; as task numbers.
    record Pile(List<Integer> tasks) {}

    private final Links links;
    private final int rows;
    private final List<List<Pile>> columns = new ArrayList<>();

    private Stacking(Links links, int rows) {
        this.links = links;
        this.rows = rows;
    }

    /// @param single whether a task stands by itself, never in a pile
    static List<List<Pile>> of(Links links, int rows, IntPredicate single) {
        var stacking = new Stacking(links, rows);
        var chains = stacking.chains(single);
        if (links.size() == 0) return List.of();
        if (chains.isEmpty()) stacking.addByDepth();
        else stacking.addChains(chains);
        return stacking.columns;
    }

    /// The chains that the members fall into; empty where they hang together in any other way.
    private List<List<Integer>> chains(IntPredicate single) {
        for (int m = 0; m < links.size(); m++)
            if (single.test(links.members.get(m)) || links.before(m).size() > 1 || links.after(m).size() > 1)
                return List.of();
        var chains = new ArrayList<List<Integer>>();
        int inChains = 0;
        for (int m = 0; m < links.size(); m++) {
            if (!links.before(m).isEmpty()) continue;
            var chain = new ArrayList<Integer>();
            for (int link = m; link >= 0; link = next(link)) chain.add(links.members.get(link));
            chains.add(chain);
            inChains += chain.size();
        }
        return inChains < links.size() ? List.of() : chains;
    }

    private int next(int member) {
        return links.after(member).isEmpty() ? -1 : links.after(member).getFirst();
    }

    private void addChains(List<List<Integer>> chains) {
        int wanted = Math.ceilDiv(links.size(), rows);
        int room = Math.ceilDiv(links.size(), wanted);
        for (var chain : chains) if (chain.size() <= rows) room = Math.max(room, chain.size());
        int used = room;
        for (var chain : chains) {
            if (used + chain.size() > room && (chain.size() <= room || used == room)) used = newColumn();
            for (int from = 0; from < chain.size();) {
                if (used == room) used = newColumn();
                int to = Math.min(chain.size(), from + room - used);
                columns.getLast().add(new Pile(List.copyOf(chain.subList(from, to))));
                used += to - from;
                from = to;
            }
        }
    }

    /// @return how much of it is used
    private int newColumn() {
        columns.add(new ArrayList<>());
        return 0;
    }

    private void addByDepth() {
        var layer = links.layers();
        int deepest = Arrays.stream(layer).max().orElse(0);
        for (int depth = 0; depth <= deepest; depth++) {
            var level = new ArrayList<Integer>();
            for (int m = 0; m < layer.length; m++) if (layer[m] == depth && isLinked(m)) level.add(m);
            addLevel(level);
        }
        for (int m = 0; m < layer.length; m++) if (!isLinked(m)) add(m, emptiest());
    }

    private boolean isLinked(int member) {
        return !links.before(member).isEmpty() || !links.after(member).isEmpty();
    }

    private void addLevel(List<Integer> level) {
        if (level.isEmpty()) return;
        int room = Math.ceilDiv(level.size(), Math.ceilDiv(level.size(), rows));
        for (int i = 0; i < level.size(); i++) {
            if (i % room == 0) newColumn();
            add(level.get(i), columns.getLast());
        }
    }

    private List<Pile> emptiest() {
        var least = columns.stream().min(Comparator.comparingInt(List::size));
        if (least.isEmpty() || least.get().size() >= rows) newColumn();
        return columns.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private void add(int member, List<Pile> column) {
        column.add(new Pile(List.of(links.members.get(member))));
    }
}
