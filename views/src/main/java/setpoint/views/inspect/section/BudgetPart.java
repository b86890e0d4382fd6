package setpoint.views.inspect.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Budget;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.field.InPlace;
import setpoint.views.plan.Minutes;

/// What the task may cost at most, in time and in money.
public final class BudgetPart implements Part {
    private final InPlace time;
    private final InPlace cost;
    private final Section section;

    public BudgetPart(Draft draft) {
        time = new InPlace("inspector-budget-time", "Time at most", InPlace.Shape.LINE)
                .behind(draft)
                .prompting("No limit of time")
                .shownAs(text -> InPlace.words(Minutes.spelled(Minutes.read(text))));
        cost = new InPlace("inspector-budget-cost", "Cost at most", InPlace.Shape.LINE)
                .behind(draft)
                .prompting("no limit of cost");
        var row = new HBox(time, new Label("·"), cost);
        row.getStyleClass().add("fact-parts");
        section = new Section("Budget", row);
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return task.budget() != null;
    }

    @Override
    public void show(Chosen chosen) {
        var budget = chosen.first().budget();
        var minutes = budget == null || budget.timeMin() == null ? "" : Minutes.exact(budget.timeMin());
        var money = budget == null || budget.costCents() == null ? ""
                : BigDecimal.valueOf(budget.costCents(), 2).toPlainString();
        time.show(chosen.subject(), minutes, typed -> set(chosen, "timeMin", typed, t -> (long) Minutes.read(t)));
        cost.show(chosen.subject(), money, typed -> set(chosen, "costCents", typed, BudgetPart::cents));
    }

    private static long cents(String typed) {
        try {
            return new BigDecimal(typed.strip().replace(',', '.'))
                    .movePointRight(2)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException noMoney) {
            throw Refused.malformed("“%s” is no amount of money. Write it as 5 or 4.50.", typed.strip());
        }
    }

    private static Optional<String> set(Chosen chosen, String member, String typed, Function<String, Long> reading) {
        return chosen.alter("budget", task -> {
            var members = members(task.budget());
            if (typed.isBlank()) members.remove(member);
            else members.put(member, reading.apply(typed));
            return members.isEmpty() ? null : members;
        });
    }

    private static HashMap<String, Object> members(@Nullable Budget budget) {
        var members = new HashMap<String, Object>();
        if (budget == null) return members;
        if (budget.timeMin() != null) members.put("timeMin", (long) budget.timeMin());
        if (budget.costCents() != null) members.put("costCents", budget.costCents());
        return members;
    }
}
