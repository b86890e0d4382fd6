package setpoint.persistence.exchange.beads;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import setpoint.model.core.Author;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.persistence.Store;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;

/// A beads file of 2,700 issues and 3,000 deleted ones, 4 MB, read and durably in the workspace. The yardstick is to
/// parse its JSON and to insert as many rows into H2 with one batch; both take turns, and the ratio of the medians is
/// printed at the end.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@Fork(1)
public class BeadsBench {
    private final List<Long> yardsticks = new ArrayList<>();
    private final List<Long> imports = new ArrayList<>();
    private Source source = new Source("", new byte[0]);
    private Path folder = Path.of("");
    private Store store;
    private int round;

    @Setup(Level.Trial)
    public void make() throws IOException {
        folder = Files.createTempDirectory("beads-bench");
        source = new Source("issues.jsonl", file(new Random(1)).getBytes(StandardCharsets.UTF_8));
    }

    private static String file(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 5_700; i++) {
            var id = "web-%05d".formatted(i);
            var deleted = i % 19 >= 9;
            text.append("{\"id\":\"%s\",\"title\":\"Issue %d\",\"description\":\"".formatted(id, i));
            for (int words = random.nextInt(150); words >= 0; words--)
                text.append(words % 20 == 0 ? "\\n\\n" : Integer.toString(random.nextInt(36 * 36 * 36), 36))
                        .append(' ');
            text.append("\",\"status\":\"%s\",\"priority\":2,\"issue_type\":\"task\"".formatted(
                    deleted ? "tombstone" : i % 10 == 0 ? "open" : "closed"));
            text.append(",\"created_at\":\"2025-12-16T02:25:51.%06d-08:00\"".formatted(i));
            text.append(",\"updated_at\":\"2025-12-27T21:29:56.%06d-08:00\"".formatted(i));
            if (i % 10 != 0) text.append(",\"closed_at\":\"2025-12-27T21:29:56.%06d-08:00\"".formatted(i));
            if (i % 4 == 1)
                text.append((",\"dependencies\":[{\"issue_id\":\"%s\",\"depends_on_id\":\"web-%05d\",\"type\":\"%s\","
                        + "\"created_at\":\"2025-12-16T02:25:51-08:00\",\"created_by\":\"ann\"}]")
                        .formatted(id, random.nextInt(i), i % 8 == 1 ? "blocks" : "parent-child"));
            text.append("}\n");
        }
        return text.toString();
    }

    @Setup(Level.Invocation)
    public void measureTheYardstick() throws IOException, SQLException {
        round++;
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("plain-" + round))) {
            connection.createStatement()
                    .execute("CREATE TABLE issue (id VARCHAR PRIMARY KEY, body VARBINARY(1000000))");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            var mapper = new ObjectMapper();
            try (var insert = connection.prepareStatement("INSERT INTO issue VALUES (?, ?)")) {
                for (var line : new String(source.bytes(), StandardCharsets.UTF_8).split("\n")) {
                    insert.setString(1, mapper.readTree(line).get("id").asText());
                    insert.setBytes(2, line.getBytes(StandardCharsets.UTF_8));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            yardsticks.add(System.nanoTime() - start);
        }
        store = Store.open(folder.resolve("workspace-" + round), "bench", Clock.systemUTC(), Thread::new);
    }

    @Benchmark
    public Object importIt() {
        long start = System.nanoTime();
        var edit = new Beads().read(source, Options.DEFAULT).edit("Project", OnConflict.FAIL, Map.of());
        var commit = store.workspace().apply(edit, Author.person("you", "bench")).await();
        imports.add(System.nanoTime() - start);
        return commit;
    }

    @TearDown(Level.Invocation)
    public void close() {
        store.close();
    }

    @TearDown(Level.Trial)
    public void tell() throws IOException {
        System.out.printf(
                "%nimport %.1f ms, parse and insert %.1f ms, ratio %.2f%n", median(imports), median(yardsticks),
                median(imports) / median(yardsticks));
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /// Milliseconds, of the last two thirds: the measured ones.
    private static double median(List<Long> nanos) {
        var measured = nanos.subList(nanos.size() / 3, nanos.size()).stream().sorted().toList();
        return measured.get(measured.size() / 2) / 1e6;
    }
}
