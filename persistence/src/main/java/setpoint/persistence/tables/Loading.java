package setpoint.persistence.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import setpoint.model.core.Item;
import setpoint.persistence.text.Row;
import setpoint.persistence.text.StateHash;

/// Reads every item out of the tables, several at a time, and says what they are together.
public final class Loading {
    private static final int AT_ONCE = 1_000;
    private static final List<String> QUERIES = List.of(
            "SELECT kind, home, id, part, body FROM item",
            "SELECT 'planVersion', plan, version, part, json FROM version_content",
            "SELECT 'publication', plan, version, part, json FROM version_state WHERE state = 'PUBLISHED'");

    /// Every stored item, and the hash of all of them as they were read.
    public record Loaded(List<Item> items, String state) {}

    private record Chunk(List<Item> items, StateHash hash) {}

    private Loading() {}

    public static Loaded all(Connection connection, ThreadFactory threads) throws SQLException {
        int decoders = Runtime.getRuntime().availableProcessors();
        try (var pool = Executors.newFixedThreadPool(decoders, threads)) {
            var chunks = new ArrayList<Future<Chunk>>();
            for (var query : QUERIES) read(connection, query, pool, chunks);
            return together(chunks);
        }
    }

    private static void read(Connection connection, String query, ExecutorService pool, List<Future<Chunk>> chunks)
            throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var results = statement.executeQuery()) {
            var rows = new ArrayList<Row>(AT_ONCE);
            var parted = new Parts();
            while (results.next()) {
                var row = row(results);
                if (results.getInt(4) == 0 && row.body().length < Tables.PART) rows.add(row);
                else parted.add(row, results.getInt(4));
                if (rows.size() == AT_ONCE) {
                    var full = rows;
                    chunks.add(pool.submit(() -> chunk(full)));
                    rows = new ArrayList<>(AT_ONCE);
                }
            }
            rows.addAll(parted.whole());
            var rest = rows;
            chunks.add(pool.submit(() -> chunk(rest)));
        }
    }

    private static Row row(ResultSet results) throws SQLException {
        return new Row(results.getString(1), results.getString(2), results.getString(3), results.getBytes(5));
    }

    private static Chunk chunk(List<Row> rows) {
        var items = new ArrayList<Item>(rows.size());
        var hash = new StateHash();
        for (var row : rows) {
            hash.add(row);
            items.add(row.item());
        }
        return new Chunk(items, hash);
    }

    private static Loaded together(List<Future<Chunk>> chunks) {
        var items = new ArrayList<Item>(chunks.size() * AT_ONCE);
        var state = new StateHash();
        try {
            for (var chunk : chunks) {
                items.addAll(chunk.get().items());
                state.add(chunk.get().hash());
            }
            return new Loaded(items, state.hex());
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }
}
