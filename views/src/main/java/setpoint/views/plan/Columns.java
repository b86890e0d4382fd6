package setpoint.views.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import setpoint.model.plan.Content;

/// In which column of a plan with phases each task stands, and which tasks stand as a pile, one right below the other.
///
/// A phase whose tasks depend on each other only in chains is filled column by column, each chain a pile. Any other
/// phase gets a column for each step of depth. Columns longer than suits the plan are wrapped. Gates get columns of
/// their own between the phases, unless what they wait for and what waits for them are in one phase.
final class Columns {
    /// Tasks that stand one below the other, each depending on the one above it.
    record Pile(int column, List<Integer> tasks) {}

    private static final int CORRIDOR = -1;
    private static final int FEWEST_ROWS = 6;

    private final Content content;
    private final Numbered plan;
    private final int[] bandOfTask;
    private final int[] corridorOfTask;
    private final int[] pileOf;
    private final List<Pile> piles = new ArrayList<>();
    private final List<Integer> bandOfColumn = new ArrayList<>();
    private final int bands;
    private final int rows;

    Columns(Content content, Numbered plan) {
        this.content = content;
        this.plan = plan;
        bandOfTask = new int[plan.size()];
        corridorOfTask = new int[plan.size()];
        pileOf = new int[plan.size()];
        rows = Math.max(FEWEST_ROWS, (int) Math.ceil(1.6 * Math.sqrt(plan.size())));
        bands = assignBands();
        placeGates();
        for (int band = 0; band <= bands; band++) {
            addCorridor(band);
            if (band < bands) addBand(band);
        }
        for (int p = 0; p < piles.size(); p++) for (int task : piles.get(p).tasks) pileOf[task] = p;
    }

    int count() {
        return bandOfColumn.size();
    }

    int bands() {
        return bands;
    }

    List<Pile> piles() {
        return piles;
    }

    int pileOf(int task) {
        return pileOf[task];
    }

    int[] columnOfPiles() {
        return piles.stream().mapToInt(Pile::column).toArray();
    }

    /// The band a column belongs to; negative for a column of gates.
    int bandOf(int column) {
        return bandOfColumn.get(column);
    }

    int firstOf(int band) {
        return bandOfColumn.indexOf(band);
    }

    int lastOf(int band) {
        return bandOfColumn.lastIndexOf(band);
    }

    /// Numbers the bands: one for each phase, and a last one where a task has none.
    private int assignBands() {
        var number = new HashMap<String, Integer>();
        content.phases().forEach(phase -> number.put(phase.id(), number.size()));
        int most = number.size();
        for (int t = 0; t < plan.size(); t++) {
            bandOfTask[t] = number.getOrDefault(String.valueOf(plan.tasks.get(t).phase()), number.size());
            if (!isGate(t)) most = Math.max(most, bandOfTask[t] + 1);
        }
        return most;
    }

    private boolean isGate(int task) {
        return plan.form(task) != Drawing.Form.CARD;
    }

    /// Puts each gate into the corridor behind everything it waits for, or into the band that it stands within.
    private void placeGates() {
        Arrays.fill(corridorOfTask, CORRIDOR);
        for (int t : plan.order) {
            if (!isGate(t)) continue;
            int behind = plan.before(t).stream().mapToInt(this::behind).max().orElse(-1);
            int ahead = plan.after(t).stream().filter(a -> !isGate(a)).mapToInt(a -> bandOfTask[a]).min().orElse(bands);
            int corridor = behind >= 0 ? behind : Math.min(ahead, bands);
            if (corridor <= ahead) corridorOfTask[t] = corridor;
            else bandOfTask[t] = Math.clamp(corridor - 1, 0, bands - 1);
        }
    }

    /// The first corridor that is right of a task.
    private int behind(int task) {
        return corridorOfTask[task] != CORRIDOR ? corridorOfTask[task] : bandOfTask[task] + 1;
    }

    private void addCorridor(int corridor) {
        var gates = new ArrayList<Integer>();
        for (int t = 0; t < plan.size(); t++) if (corridorOfTask[t] == corridor) gates.add(t);
        addByDepth(gates, CORRIDOR);
    }

    private void addBand(int band) {
        var tasks = new ArrayList<Integer>();
        for (int t = 0; t < plan.size(); t++)
            if (bandOfTask[t] == band && corridorOfTask[t] == CORRIDOR) tasks.add(t);
        var chains = chains(tasks);
        if (tasks.isEmpty()) bandOfColumn.add(band);
        else if (chains.isEmpty()) addByDepth(tasks, band);
        else addChains(chains, tasks.size(), band);
    }

    /// The chains that some tasks fall into; empty where they hang together in any other way.
    private List<List<Integer>> chains(List<Integer> tasks) {
        var inside = new boolean[plan.size()];
        for (int t : tasks) inside[t] = true;
        var chains = new ArrayList<List<Integer>>();
        for (int t : tasks) {
            if (isGate(t) || inside(plan.before(t), inside) > 1 || inside(plan.after(t), inside) > 1) return List.of();
            if (inside(plan.before(t), inside) > 0) continue;
            var chain = new ArrayList<Integer>();
            for (int link = t; link >= 0; link = next(link, inside)) chain.add(link);
            chains.add(chain);
        }
        return chains;
    }

    private static int inside(List<Integer> tasks, boolean[] inside) {
        return (int) tasks.stream().filter(t -> inside[t]).count();
    }

    private int next(int task, boolean[] inside) {
        return plan.after(task).stream().filter(t -> inside[t]).findFirst().orElse(-1);
    }

    private void addChains(List<List<Integer>> chains, int tasks, int band) {
        int wanted = Math.ceilDiv(tasks, rows);
        int room = Math.ceilDiv(tasks, wanted);
        for (var chain : chains) if (chain.size() <= rows) room = Math.max(room, chain.size());
        var sorted = new ArrayList<>(chains);
        sorted.sort(Comparator.comparingInt(chain -> plan.depth[chain.getFirst()]));
        int column = newColumn(band);
        int used = 0;
        for (var chain : sorted) {
            if (used > 0 && used + chain.size() > room && (chain.size() <= room || used == room)) {
                column = newColumn(band);
                used = 0;
            }
            for (int from = 0; from < chain.size();) {
                if (used == room) {
                    column = newColumn(band);
                    used = 0;
                }
                int to = Math.min(chain.size(), from + room - used);
                piles.add(new Pile(column, List.copyOf(chain.subList(from, to))));
                used += to - from;
                from = to;
            }
        }
    }

    private void addByDepth(List<Integer> tasks, int band) {
        var inside = new boolean[plan.size()];
        for (int t : tasks) inside[t] = true;
        var depth = new int[plan.size()];
        int deepest = -1;
        for (int t : plan.order) {
            if (!inside[t]) continue;
            for (int before : plan.before(t)) if (inside[before]) depth[t] = Math.max(depth[t], depth[before] + 1);
            deepest = Math.max(deepest, depth[t]);
        }
        var byDepth = new ArrayList<List<Integer>>();
        for (int d = 0; d <= deepest; d++) byDepth.add(new ArrayList<>());
        for (int t : tasks) byDepth.get(depth[t]).add(t);
        for (var level : byDepth) addLevel(level, band);
    }

    private void addLevel(List<Integer> level, int band) {
        int room = Math.ceilDiv(level.size(), Math.ceilDiv(level.size(), rows));
        for (int i = 0; i < level.size(); i++) {
            if (i % room == 0) newColumn(band);
            piles.add(new Pile(bandOfColumn.size() - 1, List.of(level.get(i))));
        }
    }

    private int newColumn(int band) {
        bandOfColumn.add(band);
        return bandOfColumn.size() - 1;
    }
}
