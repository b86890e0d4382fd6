package setpoint.persistence;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import setpoint.persistence.tables.Database;

/// Opening a workspace of 100,000 tasks with its state hash verified. The yardstick reads all columns of its rows as
/// bytes with plain JDBC; both take turns, and the ratios of what was measured are printed at the end.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class OpenBench {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// How long something took, by the clock and on all processors, in nanoseconds.
    private record Took(long time, long cpu) {
        static Took since(Took start) {
            return new Took(System.nanoTime() - start.time, MACHINE.getProcessCpuTime() - start.cpu);
        }
    }

    private final List<Took> reads = new ArrayList<>();
    private final List<Took> opens = new ArrayList<>();
    private StoreBench workspace;
    private Store store;

    @Setup(Level.Trial)
    public void fill() throws Exception {
        workspace = StoreBench.of(100_000);
        workspace.workspace.close();
    }

    @Setup(Level.Invocation)
    public void readPlainly() throws SQLException {
        var start = Took.since(new Took(0, 0));
        long bytes = 0;
        try (var connection = Options.USUAL.database(new Folder(workspace.folder))
                .connect(Database.READER);
                var query = connection.prepareStatement("SELECT kind, home, id, part, body FROM item");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                for (int column : new int[] {1, 2, 3, 5}) bytes += rows.getBytes(column).length;
                bytes += rows.getInt(4);
            }
        }
        if (bytes == 0) throw new IllegalStateException("no rows");
        reads.add(Took.since(start));
    }

    @Benchmark
    public Object open() {
        var start = Took.since(new Took(0, 0));
        store = workspace.store();
        opens.add(Took.since(start));
        return store;
    }

    @TearDown(Level.Invocation)
    public void close() {
        store.close();
    }

    @TearDown(Level.Trial)
    public void tell() throws IOException {
        System.out.printf(
                "%nopening 100,000 tasks: %.1f × plain JDBC by the clock (fastest of each %.1f ×), %.1f × in CPU time%n",
                (double) middle(opens, Took::time) / middle(reads, Took::time),
                (double) least(opens) / least(reads),
                (double) middle(opens, Took::cpu) / middle(reads, Took::cpu));
        Trees.delete(workspace.folder);
    }

    /// The median of the last two thirds: the measured ones.
    private static long middle(List<Took> all, java.util.function.ToLongFunction<Took> what) {
        var measured = all.subList(all.size() / 3, all.size()).stream().mapToLong(what).sorted().toArray();
        return measured[measured.length / 2];
    }

    private static long least(List<Took> all) {
        return all.stream().mapToLong(Took::time).min().orElseThrow();
    }
}
