package setpoint.views.inspect.section;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.measure.PlanMeasure;
import setpoint.model.measure.PlanMeasure.OfTask;
import setpoint.model.measure.PlanMeasure.Sum;
import setpoint.model.plan.Content;
import setpoint.model.plan.Phase;

/// What a plan was meant to take beside what it took: as a whole, by phase, by kind, and the tasks that differ most.
public final class Measured extends VBox {
    private static final int TASKS = 5;

    public Measured() {
        setId("inspector-measured");
        getStyleClass().add("measured");
    }

    /// @param content the plan as it is shown, for the names of its phases
    public void show(PlanMeasure measure, Content content) {
        getChildren().setAll(line("All tasks", measure.total(), "measured-total"));
        for (var phase : measure.phases()) getChildren().add(line(nameOf(phase.id(), content), phase, "measured-part"));
        if (measure.kinds().size() > 1) {
            getChildren().add(head("By kind"));
            for (var kind : measure.kinds()) getChildren().add(line(kind.id(), kind, "measured-part"));
        }
        var apart = furthestApart(measure);
        if (apart.isEmpty()) return;
        getChildren().add(head("Furthest from their estimate"));
        for (var task : apart)
            getChildren().add(line(
                    TextSafety.shownOnOneLine(task.title().isBlank() ? task.task() : task.title()),
                    Words.minutes(task.workedMinutes()) + " of " + Words.minutes(task.estimateMinutes()),
                    "measured-part"));
    }

    private static List<OfTask> furthestApart(PlanMeasure measure) {
        return measure.tasks().stream()
                .filter(OfTask::isComparable)
                .filter(task -> task.differenceMinutes() != 0)
                .sorted(Comparator.comparing((OfTask task) -> -Math.abs(task.differenceMinutes()))
                        .thenComparing(OfTask::task))
                .limit(TASKS)
                .toList();
    }

    private static String nameOf(String phase, Content content) {
        return content.phases().stream()
                .filter(one -> one.id().equals(phase))
                .map(Phase::title)
                .filter(title -> !title.isBlank())
                .map(TextSafety::shownOnOneLine)
                .findFirst()
                .orElse(phase.isEmpty() ? "No phase" : phase);
    }

    private static HBox line(String name, Sum sum, String style) {
        var words = Words.minutes(sum.workedMinutes()) + " of " + Words.minutes(sum.estimateMinutes());
        var percent = sum.percent();
        return line(name, percent.isEmpty() ? words : words + ", done ones " + percent.getAsInt() + " %", style);
    }

    private static HBox line(String name, String words, String style) {
        var left = new Label(name);
        left.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var right = new Label(words);
        right.getStyleClass().add("quiet");
        right.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, left, space, right);
        line.getStyleClass().addAll("measured-line", style);
        return line;
    }

    private static Label head(String words) {
        var head = new Label(words);
        head.getStyleClass().add("quiet");
        return head;
    }
}
