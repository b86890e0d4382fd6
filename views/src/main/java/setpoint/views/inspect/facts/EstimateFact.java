package setpoint.views.inspect.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Estimate;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.field.InPlace;
import setpoint.views.plan.Minutes;

/// How long a task likely takes, and from when to when that may vary.
final class EstimateFact implements Fact {
    private final Point likely;
    private final Point best;
    private final Point worst;
    private final Label to = new Label("–");
    private final HBox row;
    private final VBox field;

    EstimateFact(Draft draft) {
        likely = new Point(draft, "likelyMin", "Likely", "None", Estimate::likelyMin);
        best = new Point(draft, "optimisticMin", "At best", "at best", Estimate::optimisticMin);
        worst = new Point(draft, "pessimisticMin", "At worst", "at worst", Estimate::pessimisticMin);
        row = new HBox(likely.line(), best.line(), to, worst.line());
        row.getStyleClass().add("fact-parts");
        field = new VBox(row);
        for (var point : List.of(likely, best, worst)) point.line().sayIn(field);
        for (var part : new Region[] {best.line(), to, worst.line()}) part.getStyleClass().add("quiet-part");
    }

    @Override
    public String name() {
        return "Estimate";
    }

    @Override
    public Region field() {
        return field;
    }

    @Override
    public boolean isGiven(Task task) {
        return task.estimate() != null;
    }

    @Override
    public void show(Chosen chosen) {
        likely.show(chosen);
        best.show(chosen);
        worst.show(chosen);
        boolean range = chosen.tasks().stream().map(Task::estimate)
                .anyMatch(e -> e != null && (e.optimisticMin() != null || e.pessimisticMin() != null));
        row.getStyleClass().remove("bare");
        // Without a range, its two ends show only to who comes near.
        if (!range) row.getStyleClass().add("bare");
    }

    /// One of the three points.
    private record Point(String member, Function<Estimate, @Nullable Integer> of, InPlace line) {
        Point(Draft draft, String member, String name, String prompt, Function<Estimate, @Nullable Integer> of) {
            this(member, of, new InPlace("inspector-estimate-" + member, name, InPlace.Shape.LINE)
                    .behind(draft)
                    .prompting(prompt)
                    .shownAs(text -> InPlace.words(Minutes.spelled(Minutes.read(text)))));
        }

        void show(Chosen chosen) {
            chosen.showIn(line, this::text, typed -> set(chosen, typed));
        }

        private String text(Task task) {
            var minutes = task.estimate() == null ? null : of.apply(task.estimate());
            return minutes == null ? "" : Minutes.exact(minutes);
        }

        private Optional<String> set(Chosen chosen, String typed) {
            return chosen.alter("estimate", task -> {
                var points = new HashMap<String, Object>();
                var before = task.estimate();
                if (before != null) {
                    put(points, "optimisticMin", before.optimisticMin());
                    put(points, "likelyMin", before.likelyMin());
                    put(points, "pessimisticMin", before.pessimisticMin());
                }
                put(points, member, typed.isBlank() ? null : notNegative(typed));
                return points.isEmpty() ? null : points;
            });
        }

        private static void put(HashMap<String, Object> points, String member, @Nullable Integer minutes) {
            if (minutes == null) points.remove(member);
            else points.put(member, (long) minutes);
        }

        private static int notNegative(String typed) {
            int minutes = Minutes.read(typed);
            if (minutes < 0) throw Refused.malformed("Nothing takes less than no time: “%s”.", typed.strip());
            return minutes;
        }
    }
}
