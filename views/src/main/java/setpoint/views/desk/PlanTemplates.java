package setpoint.views.desk;

import java.util.List;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;

/// What a new plan can begin from. The program does this for the window, because templates are files, which no view may
/// read.
public interface PlanTemplates {
    /// A template as it is offered.
    ///
    /// @param description what it is for, in one sentence
    record Offer(String id, String title, String description) {}

    /// Those that there are, in the order in which they are offered; the first begins with nothing.
    List<Offer> offers();

    /// What the first draft of a new plan says.
    ///
    /// @param template the id of one that was offered
    /// @throws Refused where there is no such template
    Content content(String template, String plan, String title);
}
