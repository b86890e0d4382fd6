package setpoint.model.measure;

import java.util.ArrayList;
import java.util.List;

/// What estimates turn out to be worth: the median of actual to estimated minutes over the last tasks that were done. It
/// never looks ahead, so what it says of a task could have been said before the task was begun.
final class Calibration {
    private static final int FEWEST = 3;
    private static final int MOST = 50;

    private final List<Double> ratios = new ArrayList<>();

    void learn(int estimate, int actual) {
        ratios.add((double) actual / estimate);
        if (ratios.size() > MOST) ratios.removeFirst();
    }

    /// What an estimate probably means; while fewer than three tasks are done, just what it says.
    int of(int estimate) {
        return ratios.size() < FEWEST ? estimate : (int) Math.round(estimate * Numbers.median(ratios));
    }
}
