package setpoint.views.week.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Shares a day's width among what is at the same time. Worked out on the times alone, so that it does not change with the
/// size of the window.
final class Lanes {
    private Lanes() {}

    /// A stretch of a day, and who takes it.
    record Taken(String id, int from, int to) {
        boolean overlaps(Taken other) {
            return from < other.to && other.from < to;
        }
    }

    /// Gives each of what is intended a lane of its own.
    ///
    /// @param all in the order of the calendar
    static Map<String, Lane> sideBySide(List<Taken> all) {
        var lanes = new HashMap<String, Lane>();
        for (var cluster : clusters(all)) {
            var columns = columns(cluster);
            int count = 1 + columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            columns.forEach((id, column) -> lanes.put(id, Lane.of(column, count)));
        }
        return lanes;
    }

    /// Puts each of what happened into the lane of what it fulfils; what is in each other's way shares the inside evenly.
    ///
    /// @param home the lane of what it fulfils, else the whole width
    static Map<String, Lane> inside(List<Taken> all, Function<String, Lane> home) {
        var lanes = new HashMap<String, Lane>();
        for (var cluster : clusters(all)) {
            if (areApart(cluster, home)) cluster.forEach(one -> lanes.put(one.id(), home.apply(one.id())));
            else lanes.putAll(shared(cluster, home));
        }
        return lanes;
    }

    private static boolean areApart(List<Taken> cluster, Function<String, Lane> home) {
        for (int i = 0; i < cluster.size(); i++)
            for (int j = 0; j < i; j++)
                if (cluster.get(i).overlaps(cluster.get(j))
                        && home.apply(cluster.get(i).id()).overlaps(home.apply(cluster.get(j).id())))
                    return false;
        return true;
    }

    private static Map<String, Lane> shared(List<Taken> cluster, Function<String, Lane> home) {
        var first = home.apply(cluster.getFirst().id());
        boolean atHome = cluster.stream().allMatch(one -> home.apply(one.id()).equals(first));
        var lanes = new HashMap<String, Lane>();
        var columns = columns(cluster);
        int count = 1 + columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        columns.forEach((id, column) -> lanes.put(id, (atHome ? first : Lane.WHOLE).slot(column, count)));
        return lanes;
    }

    /// The first column that is free, for each.
    private static Map<String, Integer> columns(List<Taken> cluster) {
        var ends = new ArrayList<Integer>();
        var columns = new HashMap<String, Integer>();
        for (var one : cluster) {
            int column = 0;
            while (column < ends.size() && ends.get(column) > one.from()) column++;
            if (column == ends.size()) ends.add(one.to());
            else ends.set(column, one.to());
            columns.put(one.id(), column);
        }
        return columns;
    }

    /// What hangs together by overlapping.
    private static List<List<Taken>> clusters(List<Taken> all) {
        var clusters = new ArrayList<List<Taken>>();
        int end = -1;
        for (var one : all) {
            if (clusters.isEmpty() || one.from() >= end) {
                clusters.add(new ArrayList<>());
                end = -1;
            }
            clusters.getLast().add(one);
            end = Math.max(end, one.to());
        }
        return clusters;
    }
}
