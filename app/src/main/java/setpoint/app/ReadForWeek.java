package setpoint.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Warning;
import setpoint.views.desk.PlanFiles;

/// A calendar or a log of time, for the window.
///
/// @param agent the id of the one whose week it is for
/// @param edit takes it in
record ReadForWeek(String agent, ForWeek read, Edit edit) implements PlanFiles.WeekReading {
    ReadForWeek(String agent, ForWeek read) {
        this(agent, read, read.edit());
    }

    @Override
    public String format() {
        return read.format();
    }

    @Override
    public List<String> warnings() {
        return sentences(read.warnings());
    }

    static List<String> sentences(List<Warning> warnings) {
        return warnings.stream().map(Warning::toString).toList();
    }

    /// Those of a log of time.
    static List<Timeblock> blocks(ForWeek read) {
        return read.edit() instanceof BlockEdit.ImportBlocks log ? log.blocks() : List.of();
    }

    @Override
    public @Nullable Week week() {
        return blocks(read).stream().map(Timeblock::week).max(java.util.Comparator.comparing(Week::monday))
                .orElse(null);
    }

    @Override
    public String brought() {
        var title = read.facts().get("title");
        if (title == null) return happened();
        return "Calendar “%s”: %s from %s to %s.".formatted(
                TextSafety.shownOnOneLine(title.toString()), Words.count(read.entries(), "event"),
                read.facts().get("from"), read.facts().get("to"));
    }

    private String happened() {
        var sentence = "What happened, from %s: %s, %s with a task.".formatted(
                read.format(), Words.count(read.entries(), "block"), read.facts().get("withTask"));
        if (read.leftOut() > 0) sentence += " Left out: %s.".formatted(Words.count(read.leftOut(), "row"));
        if (read.facts().containsKey("remembered")) sentence += " Its columns were read as such columns were before.";
        return sentence;
    }
}
