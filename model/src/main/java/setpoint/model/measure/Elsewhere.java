package setpoint.model.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Where in the week a mode of work was done most often without having been planned.
///
/// @param minuteOfWeek when it usually began, in minutes since the week began
/// @param minutes how long it usually took, to 5 minutes
/// @param times in how many weeks
record Elsewhere(int minuteOfWeek, int minutes, int times) {
    /// What begins within the same stretch of this length is taken for the same time of the week.
    private static final int ABOUT = 60;

    private static final int AT_LEAST = 2;

    /// What was done at one time of the week.
    private record Found(int minuteOfWeek, int minutes, WeekMeasure in) {}

    static Optional<Elsewhere> mostOften(String archetype, List<WeekMeasure> weeks) {
        var byTime = new TreeMap<Integer, List<Found>>();
        for (var measure : weeks)
            for (var row : measure.rows())
                if (row.signal() == Signal.UNPLANNED && row.archetype().equals(archetype)) {
                    int minute = SlotPast.minuteOf(Objects.requireNonNull(row.run()).from(), measure.week());
                    byTime.computeIfAbsent(Math.floorDiv(minute + ABOUT / 2, ABOUT), _ -> new ArrayList<>())
                            .add(new Found(minute, row.workedMinutes(), measure));
                }
        return byTime.entrySet().stream()
                .map(Map.Entry::getValue)
                .map(Elsewhere::of)
                .filter(found -> found.times >= AT_LEAST)
                .max(Comparator.comparingInt(Elsewhere::times)
                        .thenComparing(Elsewhere::minuteOfWeek, Comparator.reverseOrder()));
    }

    private static Elsewhere of(List<Found> found) {
        int minutes = Numbers.toFive(Numbers.median(found.stream().map(Found::minutes).toList()));
        int weeks = (int) found.stream().map(Found::in).distinct().count();
        return new Elsewhere(
                Numbers.toFive(Numbers.median(found.stream().map(Found::minuteOfWeek).toList())),
                Math.clamp(minutes, 5, 24 * 60), weeks);
    }
}
