package setpoint.persistence.exchange.timelog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.SaidColumns;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.timelog.CsvText.Row;

/// A table of what happened when, whose first row names the columns: it can be looked at, and read in one way or another.
/// Immutable.
public final class CsvTable {
    /// What a column can hold, by the words of `--map`.
    public static final List<String> WORDS = CsvColumns.OF_COLUMNS;

    /// The orders in which dates are written, by the words of `--map`.
    public static final List<String> DATE_ORDERS = Arrays.stream(DateOrder.values()).map(DateOrder::word).toList();

    private final String file;
    private final List<String> header;
    private final List<Row> rows;

    private CsvTable(String file, List<String> header, List<Row> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /// @throws Refused where the file is no table
    public static CsvTable of(Source source) {
        var rows = CsvText.of(source.name(), PlainText.of(source)).rows();
        if (rows.isEmpty()) throw new Refused("%s has no row.", source.name());
        return new CsvTable(
                source.name(), rows.getFirst().fields().stream().map(String::strip).toList(),
                rows.subList(1, rows.size()));
    }

    public String file() {
        return file;
    }

    /// How the columns are headed, in order; one or the other may be empty, or twice there.
    public List<String> header() {
        return header;
    }

    /// How many rows there are below the header.
    public int size() {
        return rows.size();
    }

    /// The first rows below the header, each with a field for each column.
    public List<List<String>> firstRows(int most) {
        return rows.stream().limit(most)
                .map(row -> IntStream.range(0, header.size()).mapToObj(row::at).toList())
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    /// Whose rows it has, where a column says so; empty where none does.
    public List<String> people() {
        int user = userColumn();
        if (user < 0) return List.of();
        var people = new LinkedHashSet<String>();
        rows.forEach(row -> people.add(row.at(user)));
        return List.copyOf(people);
    }

    int userColumn() {
        return header.stream().map(head -> head.toLowerCase(Locale.ROOT)).toList().indexOf("user");
    }

    /// What the columns seem to hold: the column of each word, from 0. Nothing is guessed that could mean two lengths or
    /// two days.
    public Map<String, Integer> guess() {
        return new CsvGuess(this).columns();
    }

    /// What is known of the columns: what was said of them before, else what the detailed report of Toggl is known to hold,
    /// else the guess. As words and names, as in [WeekWish#mapping()].
    public Map<String, String> known(WeekWish wish) {
        return CsvColumns.known(this, wish);
    }

    /// Whether it says by itself which column holds something.
    public boolean isKnownFor(String word) {
        return CsvColumns.byItself(this).containsKey(word);
    }

    /// The number of the column that a name stands for; -1 where there is none of this name.
    ///
    /// @param name as it is headed, in any case, or by its number, `#3`
    public int column(String name) {
        return CsvColumns.column(header, name);
    }

    /// How a column is named: as it is headed where that is plain and tells it apart, else by its number, `#3`.
    public String nameOf(int column) {
        var head = header.get(column);
        boolean isPlain = CsvColumns.PLAIN.matcher(head).matches() && column(head) == column;
        return isPlain ? head : "#" + (column + 1);
    }

    /// The name under which is kept what was said of the columns: the same for all tables whose columns are headed alike.
    String setting() {
        try {
            var heads = String.join("\n", header).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(heads);
            return "columns." + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The first thing that somebody has to say before the table can be read; empty where it can be.
    ///
    /// @throws Refused where a column is named that there is not, or a word that means nothing
    public Optional<Unsaid> unsaid(WeekWish wish) {
        return Optional.ofNullable(TableReading.of(this, wish).unsaid());
    }

    /// How its dates are written; empty where that is open.
    ///
    /// @throws Refused as [#unsaid] does
    public Optional<String> dateOrder(WeekWish wish) {
        return TableReading.of(this, wish).order().map(DateOrder::word);
    }

    /// Reads it.
    ///
    /// @throws Refused where something has to be said first, or something was said wrongly
    public ForWeek read(WeekWish wish) {
        return TableReading.of(this, wish).result();
    }

    /// What is worth keeping of what was said.
    SaidColumns said(Map<String, String> said) {
        return new SaidColumns(setting(), MapText.written(said));
    }
}
