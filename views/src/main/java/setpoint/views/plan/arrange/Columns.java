package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import setpoint.views.plan.arrange.Stacking.Pile;

/// In which column of a plan with phases each card and frame stands. The bands follow each other; gates get columns of
/// their own between them, unless what they wait for and what waits for them are in one band.
final class Columns {
    private static final int CORRIDOR = -1;

    private final Sketch sketch;
    private final Links links;
    /// By places in the links.
    private final int[] band;

    private final int[] corridor;
    private final int bands;
    private final List<List<Pile>> piles = new ArrayList<>();
    private final List<Integer> bandOfColumn = new ArrayList<>();

    Columns(Sketch sketch) {
        this.sketch = sketch;
        links = sketch.links(Nesting.TOP);
        bands = sketch.nesting.bands();
        band = links.members.stream().mapToInt(sketch.nesting::bandOf).toArray();
        corridor = new int[band.length];
        placeGates();
        for (int b = 0; b <= bands; b++) {
            addCorridor(b);
            if (b < bands) addBand(b);
        }
    }

    List<List<Pile>> piles() {
        return piles;
    }

    int count() {
        return piles.size();
    }

    int bands() {
        return bands;
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

    private boolean isGate(int member) {
        return sketch.plan.isGate(links.members.get(member));
    }

    /// Puts each gate into the corridor behind everything it waits for, or into the band that it stands within.
    private void placeGates() {
        Arrays.fill(corridor, CORRIDOR);
        for (int m : links.order) {
            if (!isGate(m)) continue;
            int behind = links.before(m).stream().mapToInt(this::behind).max().orElse(-1);
            int ahead = links.after(m).stream().filter(a -> !isGate(a)).mapToInt(a -> band[a]).min().orElse(bands);
            int best = behind >= 0 ? behind : Math.min(ahead, bands);
            if (best <= ahead) corridor[m] = best;
            else band[m] = Math.clamp(best - 1, 0, bands - 1);
        }
    }

    /// The first corridor that is right of a member.
    private int behind(int member) {
        return corridor[member] != CORRIDOR ? corridor[member] : band[member] + 1;
    }

    private void addCorridor(int number) {
        var gates = new ArrayList<Integer>();
        for (int m = 0; m < band.length; m++) if (corridor[m] == number) gates.add(m);
        add(Stacking.of(links.within(gates), sketch.rows(), _ -> true), CORRIDOR);
    }

    private void addBand(int number) {
        var standing = new ArrayList<Integer>();
        for (int m = 0; m < band.length; m++) if (band[m] == number && corridor[m] == CORRIDOR) standing.add(m);
        var columns = Stacking.of(links.within(standing), sketch.rows(), sketch::standsAlone);
        add(columns.isEmpty() ? List.of(List.of()) : columns, number);
    }

    private void add(List<List<Pile>> columns, int band) {
        for (var column : columns) {
            piles.add(column);
            bandOfColumn.add(band);
        }
    }
}
