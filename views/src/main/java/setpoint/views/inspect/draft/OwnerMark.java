package setpoint.views.inspect.draft;

import java.util.Locale;
import javafx.scene.control.Label;
import setpoint.views.plan.PlanNow;

/// The sign of whoever owns or did something: a square for an AI, a disc for a person, with the first letter.
public final class OwnerMark {
    private OwnerMark() {}

    public static Label of(PlanNow plan, String owner) {
        var name = plan.nameOf(owner);
        var mark = new Label(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1))
                .toUpperCase(Locale.ROOT));
        mark.getStyleClass().addAll("owner-mark", plan.isPerson(owner) ? "person" : "agent");
        return mark;
    }

    /// The name, and that it is an AI where it is.
    public static String named(PlanNow plan, String owner) {
        return plan.nameOf(owner) + (plan.isPerson(owner) ? "" : " (AI)");
    }
}
