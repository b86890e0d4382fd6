package setpoint.app.cli.week;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.model.core.Words;
import setpoint.model.measure.Reason;
import setpoint.model.measure.Row;
import setpoint.model.measure.Run;
import setpoint.model.measure.Signal;
import setpoint.model.measure.WeekMeasure;
import setpoint.model.week.Timeblock;

/// The measure of a week as commands speak of it.
record MeasureView(WeekMeasure measure, Instant at) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("agent", measure.agent());
        members.put("week", measure.week().toString());
        members.put("at", at.toString());
        members.put("closed", measure.isClosed());
        members.put("pairs", measure.rows().stream().map(this::tree).toList());
        members.put("onIntent", (long) measure.onIntent());
        members.put("partial", (long) measure.partial());
        members.put("offIntent", (long) measure.offIntent());
        members.put("unplanned", (long) measure.unplanned());
        members.put("pending", (long) measure.pending());
        members.put("dreamMinutes", (long) measure.dreamMinutes());
        members.put("realityMinutes", (long) measure.realityMinutes());
        members.put("overlapMinutes", (long) measure.overlapMinutes());
        members.put("score", percent(measure.scorePercent()));
        members.put("scoreByMinutes", percent(measure.scoreByMinutesPercent()));
        members.put("judged", (long) measure.tally().judged());
        members.put("dreamBlocks", (long) measure.dreamBlocks());
        members.put("namedBlocks", (long) measure.namedBlocks());
        return members;
    }

    private static @Nullable Object percent(OptionalInt percent) {
        return percent.isPresent() ? (Object) (long) percent.getAsInt() : null;
    }

    private Map<String, @Nullable Object> tree(Row row) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("dream", row.dream() == null ? null : tree(row.dream()));
        tree.put("reality", row.run() == null ? null : tree(row.run()));
        tree.put("signal", row.signal().name());
        tree.put("reasons", row.reasons().stream().map(reason -> (Object) reason.word()).toList());
        tree.put("archetype", row.archetype());
        tree.put("title", row.title());
        tree.put("task", row.task());
        tree.put("lateMinutes", (long) row.lateMinutes());
        tree.put("overMinutes", (long) row.overMinutes());
        tree.put("overlapMinutes", (long) row.overlapMinutes());
        tree.put("skipped", row.isSkipped());
        tree.put("replacedBy", row.replacedBy().stream().map(MeasureView::tree).toList());
        return tree;
    }

    private Map<String, @Nullable Object> tree(Timeblock dream) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", dream.id());
        tree.put("start", BlockView.written(dream.from()));
        tree.put("end", BlockView.written(dream.end(at).atZone(dream.zone())));
        tree.put("minutes", (long) dream.minutes(at));
        tree.put("task", dream.task());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Run run) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("blocks", run.pieces().stream().map(piece -> (Object) piece.block().id()).distinct().toList());
        tree.put("start", BlockView.written(run.from()));
        tree.put("end", BlockView.written(end(run)));
        tree.put("minutes", (long) run.workedMinutes());
        tree.put("running", run.isGoing());
        tree.put("task", run.task());
        tree.put("title", run.title());
        tree.put("archetype", run.archetype());
        return tree;
    }

    private static ZonedDateTime end(Run run) {
        return run.end().atZone(run.from().getZone());
    }

    void tell(Style style, Answer answer) {
        answer.line("%s of %s%s", measure.week(), measure.agent(), measure.isClosed() ? ", closed." : ".");
        if (measure.rows().isEmpty()) {
            answer.line("Nothing was intended, and nothing is recorded.");
            return;
        }
        var table = new Table(style, "DREAM", "REALITY", "SIGNAL", "WHAT");
        for (var row : measure.rows())
            table.row(words(row.dream(), row), words(row.run()), style.of(row.signal()) + why(row), what(row));
        answer.lines(table.lines());
        answer.line("%d on intent, %d partial, %d off intent, %d unplanned, %d pending.", measure.onIntent(),
                measure.partial(), measure.offIntent(), measure.unplanned(), measure.pending());
        answer.line("Intended %s, worked %s, of it %s as intended.", Words.minutes(measure.dreamMinutes()),
                Words.minutes(measure.realityMinutes()), Words.minutes(measure.overlapMinutes()));
        answer.line(score());
    }

    private String score() {
        if (measure.scorePercent().isEmpty()) return "Nothing can be judged yet, so there is no score.";
        return "Score %d %% of %s (%d %% by minutes); %d of %s a task.".formatted(
                measure.scorePercent().getAsInt(), Words.count(measure.tally().judged(), "block"),
                measure.scoreByMinutesPercent().orElse(0), measure.namedBlocks(),
                Words.count(measure.dreamBlocks(), "intended block") + " name");
    }

    private static String words(@Nullable Timeblock dream, Row row) {
        if (dream == null) return "–";
        return "%s %s %s".formatted(DAY.format(dream.from()), TIME.format(dream.from()), Style.safe(row.archetype()));
    }

    private static String words(@Nullable Run run) {
        if (run == null) return "–";
        return "%s %s–%s %s".formatted(DAY.format(run.from()), TIME.format(run.from()),
                run.isGoing() ? "…" : TIME.format(end(run)), Style.safe(run.archetype()));
    }

    private static String why(Row row) {
        if (row.isSkipped()) return ": skipped";
        if (row.signal() == Signal.OFF_INTENT)
            return row.replacedBy().stream()
                    .map(run -> Style.safe(run.title(), 30))
                    .distinct()
                    .collect(Collectors.joining(", ", ": ", " instead"));
        if (row.reasons().isEmpty()) return "";
        var reasons = new ArrayList<String>();
        for (var reason : row.reasons()) reasons.add(words(reason, row));
        return ": " + String.join(", ", reasons);
    }

    private static String words(Reason reason, Row row) {
        return switch (reason) {
            case LATE -> row.lateMinutes() + " min late";
            case EARLY -> -row.lateMinutes() + " min early";
            case OVER -> row.overMinutes() + " min over";
            case UNDER -> -row.overMinutes() + " min under";
            case OTHER_DAY -> "on another day";
            case OTHER_TASK -> "another task";
        };
    }

    private static String what(Row row) {
        var title = row.title().equals(row.archetype()) ? "" : Style.safe(row.title(), 50);
        return row.task() == null ? title : title + " (" + row.task() + ")";
    }
}
