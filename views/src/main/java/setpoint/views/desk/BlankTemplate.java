package setpoint.views.desk;

import java.util.List;
import setpoint.model.core.Refused;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;

/// The one template that needs no files: an empty plan. Stateless.
public final class BlankTemplate implements PlanTemplates {
    /// The id under which every list of templates offers the empty plan.
    public static final String ID = "blank";

    @Override
    public List<Offer> offers() {
        return List.of(new Offer(ID, "Empty plan", "Begins with nothing."));
    }

    @Override
    public Content content(String template, String plan, String title) {
        if (!template.equals(ID)) throw new Refused("There is no template “%s”.", template);
        return new Content(plan, Brief.titled(title), List.of(), List.of(), List.of(), List.of());
    }
}
