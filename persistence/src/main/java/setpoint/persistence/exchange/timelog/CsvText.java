package setpoint.persistence.exchange.timelog;

import java.util.ArrayList;
import java.util.List;
import setpoint.model.core.Refused;

/// The rows of a CSV file (RFC 4180): fields in quotes hold delimiters and line ends, and a quote that is doubled is one.
/// The delimiter is the one of comma, semicolon and tab that the first line has most of.
record CsvText(char delimiter, List<Row> rows) {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_FIELDS = 300;

    /// @param line where it begins in the file, from 1
    record Row(int line, List<String> fields) {
        /// A field without the white space around it; empty where the row is shorter.
        String at(int column) {
            return column < 0 || column >= fields.size() ? "" : fields.get(column).strip();
        }

        boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /// @throws Refused where a quote is never closed, or the file asks for more than it may
    static CsvText of(String file, String text) {
        char delimiter = delimiter(text);
        return new CsvText(delimiter, new Reading(file, text, delimiter).rows());
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char c : new char[] {';', '\t'})
            if (first.chars().filter(x -> x == c).count() > first.chars().filter(x -> x == ',').count()) best = c;
        return best;
    }

    /// Reads each character once.
    private static final class Reading {
        private final String file;
        private final String text;
        private final char delimiter;
        private final List<Row> rows = new ArrayList<>();
        private List<String> fields = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private boolean visible;
        private int line = 1;
        private int rowLine = 1;

        Reading(String file, String text, char delimiter) {
            this.file = file;
            this.text = text;
            this.delimiter = delimiter;
        }

        List<Row> rows() {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"' && !visible) at = quoted(at);
                else if (c == delimiter) endField();
                else if (c == '\n') endRow();
                else {
                    field.append(c);
                    visible |= !Character.isWhitespace(c);
                }
            }
            if (!field.isEmpty() || !fields.isEmpty()) endRow();
            return rows;
        }

        /// @return where the closing quote is
        private int quoted(int from) {
            int begun = line;
            visible = true;
            field.setLength(0);
            for (int at = from + 1; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '\n') line++;
                if (c != '"') field.append(c);
                else if (at + 1 < text.length() && text.charAt(at + 1) == '"') field.append(text.charAt(++at));
                else return at;
            }
            throw new Refused("%s, line %d: a quote is opened here and never closed.", file, begun);
        }

        private void endField() {
            if (fields.size() == MOST_FIELDS)
                throw new Refused("%s, line %d: the row has more than %d fields, which is the most.", file, line,
                        MOST_FIELDS);
            fields.add(field.toString());
            field.setLength(0);
            visible = false;
        }

        private void endRow() {
            endField();
            var row = new Row(rowLine, fields);
            fields = new ArrayList<>();
            rowLine = ++line;
            if (row.isBlank()) return;
            if (rows.size() == MOST_ROWS)
                throw new Refused("%s has more than %,d rows; divide it.", file, MOST_ROWS);
            rows.add(row);
        }
    }
}
