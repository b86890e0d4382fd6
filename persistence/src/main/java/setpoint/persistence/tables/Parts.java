package setpoint.persistence.tables;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import setpoint.persistence.text.Row;

/// Puts bodies together that were too long for one column.
final class Parts {
    private final Map<Row.Address, TreeMap<Integer, byte[]>> parts = new LinkedHashMap<>();

    void add(Row row, int part) {
        parts.computeIfAbsent(row.address(), _ -> new TreeMap<>()).put(part, row.body());
    }

    List<Row> whole() {
        return parts.entrySet().stream()
                .map(e -> new Row(e.getKey().kind(), e.getKey().home(), e.getKey().id(), joined(e.getValue())))
                .toList();
    }

    private static byte[] joined(TreeMap<Integer, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        parts.values().forEach(out::writeBytes);
        return out.toByteArray();
    }
}
