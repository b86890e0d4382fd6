package setpoint.views.plan.layout;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Engines that lay out the same nets in turns, in one program: what crosses, how large the drawing is, and how long the
/// thread that calculates was on a processor, as the median of the rounds after some to get warm.
///
/// @param engines by their names, ours first
/// @param warm how many rounds are not counted
/// @param rounds how many are
record Contest(Map<String, Engine> engines, int warm, int rounds) {

    /// The means over some nets.
    ///
    /// @param cpu in milliseconds; not a number where it could not be taken
    /// @param area in millions of square pixels
    record Result(double crossings, double area, double cpu) {
        private static Result mean(List<Result> of) {
            return new Result(
                    of.stream().mapToDouble(Result::crossings).average().orElseThrow(),
                    of.stream().mapToDouble(Result::area).average().orElseThrow(),
                    of.stream().mapToDouble(Result::cpu).average().orElseThrow());
        }

        private static String brief(double number) {
            return String.format(Locale.ROOT, number < 100 ? "%,.1f" : "%,.0f", number);
        }

        @Override
        public String toString() {
            return brief(crossings) + " / " + brief(area) + (Double.isNaN(cpu) ? "" : " / " + brief(cpu));
        }
    }

    /// What each engine made of some nets; one that gave up on any of them is missing.
    Map<String, Result> of(List<Net> nets) {
        var results = new LinkedHashMap<String, List<Optional<Result>>>();
        for (var net : nets)
            of(net).forEach((name, result) -> results
                    .computeIfAbsent(name, _ -> new ArrayList<>()).add(result));
        var means = new LinkedHashMap<String, Result>();
        results.forEach((name, all) -> {
            if (all.stream().allMatch(Optional::isPresent))
                means.put(name, Result.mean(all.stream().map(Optional::orElseThrow).toList()));
        });
        return means;
    }

    private Map<String, Optional<Result>> of(Net net) {
        var took = new LinkedHashMap<String, long[]>();
        var drawn = new LinkedHashMap<String, Optional<Polylines>>();
        engines.keySet().forEach(name -> took.put(name, new long[rounds]));
        for (int round = -warm; round < rounds; round++)
            for (var engine : engines.entrySet()) {
                if (round > -warm && !engine.getValue().isTimed()) continue;
                long start = cpu();
                drawn.put(engine.getKey(), engine.getValue().tryDraw(net));
                if (round >= 0) took.get(engine.getKey())[round] = cpu() - start;
            }
        var results = new LinkedHashMap<String, Optional<Result>>();
        drawn.forEach((name, lines) -> {
            double cpu = engines.get(name).isTimed() ? median(took.get(name)) / 1e6 : Double.NaN;
            results.put(name, lines.map(found -> new Result(found.crossings(), found.area(), cpu)));
        });
        return results;
    }

    /// How long this thread is on a processor for something, in nanoseconds.
    static long medianCpu(int warm, int rounds, Runnable work) {
        var took = new long[rounds];
        for (int round = -warm; round < rounds; round++) {
            long start = cpu();
            work.run();
            if (round >= 0) took[round] = cpu() - start;
        }
        return median(took);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long median(long[] of) {
        Arrays.sort(of);
        return of[of.length / 2];
    }
}
