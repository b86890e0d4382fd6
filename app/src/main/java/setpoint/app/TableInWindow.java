package setpoint.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WeekIntake;
import setpoint.model.agent.Agent;
import setpoint.model.core.By;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.week.Timeblock;
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.timelog.CsvTable;
import setpoint.views.desk.TimeTable;

/// A table of time of which the person at the window says which column holds what; read and taken in as the command line
/// does it with `--map`.
///
/// @param why the person is asked
record TableInWindow(Opened here, CsvTable table, String why) implements TimeTable {
    private static final int ROWS_TO_SHOW = 5;
    private static final int BLOCKS_TO_SHOW = 50;
    private static final int LONGEST_FIELD = 100;

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public List<String> columns() {
        return shortened(table.header());
    }

    @Override
    public List<List<String>> firstRows() {
        return table.firstRows(ROWS_TO_SHOW).stream().map(TableInWindow::shortened).toList();
    }

    private static List<String> shortened(List<String> fields) {
        return fields.stream()
                .map(field -> field.codePointCount(0, field.length()) <= LONGEST_FIELD
                        ? field
                        : field.substring(0, field.offsetByCodePoints(0, LONGEST_FIELD)) + "…")
                .toList();
    }

    @Override
    public int rows() {
        return table.size();
    }

    @Override
    public List<Meaning> meanings() {
        return CsvTable.WORDS.stream().map(word -> new Meaning(word, titleOf(word), helpOf(word))).toList();
    }

    private static String titleOf(String word) {
        return word.equals("enddate") ? "End date" : Words.capitalised(word);
    }

    private static String helpOf(String word) {
        return switch (word) {
            case "date" -> "the day, where it stands apart";
            case "start" -> "a moment, or a time of day";
            case "enddate" -> "the day of the end";
            case "end" -> "a moment, or a time of day";
            case "duration" -> "as 1:30:00 or 90 min";
            case "minutes", "hours" -> "a number of them";
            case "title" -> "what it was";
            case "task" -> "plan/task, or a task’s id";
            case "tags" -> "words with commas between";
            default -> "as Europe/Berlin";
        };
    }

    @Override
    public List<String> dateOrders() {
        return CsvTable.DATE_ORDERS;
    }

    @Override
    public List<String> people() {
        return table.people();
    }

    @Override
    public Said known() {
        var known = known(WeekIntake.wish(here.workspace().snapshot(), here.clock(), Agent.YOU));
        var columns = new LinkedHashMap<String, Integer>();
        known.forEach((word, name) -> {
            int column = CsvTable.WORDS.contains(word) && !name.isEmpty() ? table.column(name) : -1;
            if (column >= 0) columns.put(word, column);
        });
        var zone = columns.containsKey("zone") ? "" : known.getOrDefault("zone", "");
        var person = known.getOrDefault("user", "");
        return new Said(columns, known.getOrDefault("dates", ""), zone, people().contains(person) ? person : "");
    }

    /// What was said before counts only where it can be read.
    private Map<String, String> known(WeekWish wish) {
        try {
            return table.known(wish);
        } catch (Refused unreadable) {
            return table.known(wish.remembering(_ -> null));
        }
    }

    @Override
    public Preview preview(Said said, String agent) {
        var now = here.workspace().snapshot();
        var dates = "";
        try {
            var wish = WeekIntake.wish(now, here.clock(), agent).mapped(mapping(said));
            dates = table.dateOrder(wish).orElse("");
            var unsaid = table.unsaid(wish);
            if (unsaid.isPresent())
                return Preview.refused(unsaid.get().about(), Words.capitalised(unsaid.get().sentence()), dates);
            var read = table.read(wish);
            var by = new By(here.you(), here.clock().instant(), here.clock().getZone());
            var intake = WeekIntake.of(read, now, by);
            var blocks = ReadForWeek.blocks(read);
            return new Preview(
                    null, "", dates, new ReadForWeek(agent, read, intake.edit()), read.entries(), intake.created(),
                    read.leftOut(), blocks.stream().mapToLong(TableInWindow::minutes).sum(),
                    blocks.stream().limit(BLOCKS_TO_SHOW).toList());
        } catch (Refused refused) {
            return Preview.refused(null, refused.getMessage(), dates);
        }
    }

    private static long minutes(Timeblock block) {
        Integer minutes = block.minutes();
        return minutes == null ? 0 : minutes;
    }

    /// In the words of the command line. Each column that holds nothing is said to, lest it count as it does by itself.
    private Map<String, String> mapping(Said said) {
        var mapping = new LinkedHashMap<String, String>();
        for (var word : CsvTable.WORDS) {
            if (said.columns().containsKey(word)) mapping.put(word, table.nameOf(said.columns().get(word)));
            else if (table.isKnownFor(word)) mapping.put(word, "");
        }
        if (!said.zone().isEmpty()) mapping.put("zone", said.zone());
        if (!said.dates().isEmpty()) mapping.put("dates", said.dates());
        if (!said.person().isEmpty()) mapping.put("user", said.person());
        if (mapping.isEmpty()) mapping.put("start", "");
        return mapping;
    }
}
