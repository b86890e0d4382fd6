package setpoint.views.plan.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.views.plan.LargePlan;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.layout.Contest.Result;

/// The layout engine against ELK's layered algorithm, JGraphX's hierarchical one and, where it is installed, Graphviz:
/// crossings, area and CPU time on made-up plans of seeds 1 to 10 and on the graphs of a folder (`-p dags=FOLDER`), as one
/// table of what was measured and of the ratios that performance.md promises.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 2, timeUnit = TimeUnit.HOURS)
@Fork(value = 1, jvmArgsAppend = {"-Djava.awt.headless=true", "-Xss16m"})
public class LayoutBench {
    private static final int SEEDS = 10;
    private static final String OURS = "ours";
    private static final String BEST = "ours, at leisure";
    private static final String ELK = "ELK";
    private static final String MX = "mx";
    private static final String DOT = "dot";

    /// A folder of graphs.
    @Param("graphs") public String dags;

    private final Map<String, Engine> own = Map.of(OURS, Engine.own(Effort.GOOD));
    private final Map<String, Engine> all = new LinkedHashMap<>();

    @Benchmark
    public List<Map<String, Result>> compare() {
        all.putAll(own);
        all.put(BEST, Engine.own(Effort.BEST));
        all.put(ELK, new Elk());
        all.put(MX, new Mx());
        if (Dot.isInstalled()) all.put(DOT, new Dot());
        else System.out.println("\nGraphviz is not installed (apt-get install graphviz): compared without it");
        var rows = new ArrayList<Map<String, Result>>();
        head("made-up plans, means of seeds 1 to " + SEEDS);
        for (int tasks : new int[] {50, 200, 1_000}) rows.add(plans(tasks));
        rows.add(largePlans());
        wholeLayout();
        graphs(rows);
        return rows;
    }

    private Map<String, Result> plans(int tasks) {
        int more = tasks < 1_000 ? 8 : 1;
        var row = new Contest(all, 3 * more, 5).of(nets(tasks));
        tell("%,d tasks".formatted(tasks), row);
        return row;
    }

    /// The others take many seconds for such a plan, so they draw one, once.
    private Map<String, Result> largePlans() {
        var row = new LinkedHashMap<String, Result>();
        var others = new LinkedHashMap<>(all);
        others.remove(DOT);
        var once = new Contest(others, 0, 1).of(List.of(PlanNets.of(10_000, 1)));
        tell("10,000 tasks, seed 1, once", once);
        row.putAll(new Contest(own, 3, 5).of(nets(10_000)));
        tell("10,000 tasks", row);
        return row;
    }

    /// From what a plan says to the finished drawing, with phases, gates and titles.
    private static void wholeLayout() {
        var content = Content.ofDraft(Snapshot.of(1, LargePlan.items(10_000)), LargePlan.ID);
        for (var effort : List.of(Effort.QUICK, Effort.GOOD))
            System.out.printf(
                    Locale.ROOT, "%n10,000 tasks in phases, from plan to drawing, %s: %.0f ms of CPU time%n",
                    effort == Effort.QUICK ? "first picture" : "better one",
                    Contest.medianCpu(3, 5, () -> DagLayout.of(content, effort, null)) / 1e6);
    }

    private static List<Net> nets(int tasks) {
        return LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> PlanNets.of(tasks, seed)).toList();
    }

    private void graphs(List<Map<String, Result>> rows) {
        if (!Files.isDirectory(Path.of(dags))) {
            System.out.println("\nNo graphs from files: there is no folder " + dags + " (-p dags=FOLDER)");
            return;
        }
        head("graphs of " + dags);
        var found = new ArrayList<Map<String, Result>>();
        NetFiles.in(Path.of(dags)).forEach((name, net) -> {
            var row = contest(net).of(List.of(net));
            tell("%s (%,d, %,d)".formatted(name, net.boxes(), net.arrows()), row);
            found.add(row);
        });
        System.out.printf(
                Locale.ROOT,
                "%ngeometric means of the graphs that both drew: crossings %.2f × ELK, %.2f × dot; area %.2f × mx%n",
                mean(found, ELK, r -> r.crossings() + 1), mean(found, DOT, r -> r.crossings() + 1),
                mean(found, MX, Result::area));
        rows.addAll(found);
    }

    /// The others take from minutes to hours for the largest graphs.
    private Contest contest(Net net) {
        if (net.arrows() > 10_000) return new Contest(own, 1, 3);
        return net.arrows() > 2_000 ? new Contest(all, 0, 1) : new Contest(all, 3, 5);
    }

    private static double mean(List<Map<String, Result>> rows, String other, ToDoubleFunction<Result> of) {
        return Math.exp(rows.stream().filter(row -> row.containsKey(other))
                .mapToDouble(row -> Math.log(of.applyAsDouble(row.get(OURS)) / of.applyAsDouble(row.get(other))))
                .average().orElse(Double.NaN));
    }

    private void head(String what) {
        System.out.printf("%n%s: crossings / area in Mpx² / CPU in ms%n%n| |", what);
        all.keySet().forEach(name -> System.out.print(" " + name + " |"));
        System.out.print(" crossings: ELK | dot | area: mx | CPU: ELK |\n|---|");
        for (int i = 0; i < all.size() + 4; i++) System.out.print("---|");
        System.out.println();
    }

    private void tell(String name, Map<String, Result> row) {
        var line = new StringBuilder("| " + name + " |");
        for (var engine : all.keySet())
            line.append(" ").append(row.containsKey(engine) ? row.get(engine) : "–")
                    .append(" |");
        line.append(ratio(row, ELK, Result::crossings)).append(ratio(row, DOT, Result::crossings))
                .append(ratio(row, MX, Result::area)).append(ratio(row, ELK, Result::cpu));
        System.out.println(line);
    }

    private static String ratio(Map<String, Result> row, String other, ToDoubleFunction<Result> of) {
        if (!row.containsKey(other)) return " – |";
        double ours = of.applyAsDouble(row.get(OURS));
        double theirs = of.applyAsDouble(row.get(other));
        return theirs == 0 ? ours == 0 ? " none |" : " %.0f to none |".formatted(ours)
                : String.format(Locale.ROOT, " %.2f × |", ours / theirs);
    }
}
