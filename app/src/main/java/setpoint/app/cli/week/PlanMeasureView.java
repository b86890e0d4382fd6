package setpoint.app.cli.week;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.model.core.Words;
import setpoint.model.measure.PlanMeasure;
import setpoint.model.measure.PlanMeasure.OfTask;
import setpoint.model.measure.PlanMeasure.Sum;

/// What a plan took of its estimates, as JSON and for people.
record PlanMeasureView(PlanMeasure measure) {

    Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("plan", measure.plan());
        members.put("tasks", measure.tasks().stream().map(PlanMeasureView::tree).toList());
        members.put("phases", trees(measure.phases()));
        members.put("kinds", trees(measure.kinds()));
        members.put("total", tree(measure.total()));
        return members;
    }

    private static List<Map<String, @Nullable Object>> trees(List<Sum> sums) {
        return sums.stream().map(PlanMeasureView::tree).toList();
    }

    private static Map<String, @Nullable Object> tree(OfTask task) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", task.task());
        tree.put("title", task.title());
        tree.put("phase", task.phase());
        tree.put("kind", task.kind().word());
        tree.put("estimateMinutes", (long) task.estimateMinutes());
        tree.put("workedMinutes", (long) task.workedMinutes());
        tree.put("done", task.isDone());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Sum sum) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", sum.id());
        tree.put("tasks", (long) sum.tasks());
        tree.put("estimateMinutes", (long) sum.estimateMinutes());
        tree.put("workedMinutes", (long) sum.workedMinutes());
        tree.put("compared", (long) sum.compared());
        tree.put("comparedEstimateMinutes", (long) sum.comparedEstimate());
        tree.put("comparedWorkedMinutes", (long) sum.comparedWorked());
        tree.put("percent", sum.percent().isPresent() ? (long) sum.percent().getAsInt() : null);
        return tree;
    }

    Answer tell(Style style, Answer answer) {
        if (measure.tasks().isEmpty())
            return answer.line("No task of plan %s has an estimate, and none was worked on.", measure.plan());
        var table = new Table(style, "TASK", "ESTIMATE", "WORKED", "DONE", "TITLE");
        for (var task : measure.tasks())
            table.row(
                    task.task(), task.estimateMinutes() == 0 ? "–" : Words.minutes(task.estimateMinutes()),
                    Words.minutes(task.workedMinutes()), task.isDone() ? "yes" : "",
                    Style.safe(task.title(), 50));
        answer.lines(table.lines());
        for (var phase : measure.phases()) answer.line("Phase %s: %s", name(phase), words(phase));
        for (var kind : measure.kinds()) answer.line("Kind %s: %s", kind.id(), words(kind));
        return answer.line("All: %s", words(measure.total()));
    }

    private static String name(Sum phase) {
        return phase.id().isEmpty() ? "–" : phase.id();
    }

    private static String words(Sum sum) {
        var words = "%s of %s".formatted(Words.minutes(sum.workedMinutes()), Words.minutes(sum.estimateMinutes()));
        return sum.percent().isEmpty()
                ? words + "."
                : words + "; %s done took %d %% of their estimates.".formatted(
                        Words.count(sum.compared(), "task"), sum.percent().getAsInt());
    }
}
