package setpoint.model.measure;

import java.util.List;

/// Arithmetic of a few measured values.
final class Numbers {
    private Numbers() {}

    /// The middle one, of an even number the mean of the two in the middle; 0 of none.
    static double median(List<? extends Number> values) {
        if (values.isEmpty()) return 0;
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// How far from their median values usually lie: the median of the distances (MAD).
    static double spread(List<? extends Number> values) {
        double median = median(values);
        return median(values.stream().map(value -> Math.abs(value.doubleValue() - median)).toList());
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /// How far one value usually lies from the one before: the mean of the distances; 0 of fewer than two.
    static double movingRange(List<Double> values) {
        double sum = 0;
        for (int i = 1; i < values.size(); i++) sum += Math.abs(values.get(i) - values.get(i - 1));
        return values.size() < 2 ? 0 : sum / (values.size() - 1);
    }

    /// The nearest whole number of five.
    static int toFive(double minutes) {
        return (int) (5 * Math.round(minutes / 5));
    }
}
