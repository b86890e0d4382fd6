package setpoint.app;

import java.util.Comparator;
import java.util.List;
import setpoint.model.plan.Content;
import setpoint.persistence.template.Templates;
import setpoint.views.desk.BlankTemplate;
import setpoint.views.desk.PlanTemplates;

/// The shipped templates, as the window offers them: the empty plan first. Stateless.
final class ShippedTemplates implements PlanTemplates {
    @Override
    public List<Offer> offers() {
        return Templates.all().stream()
                .sorted(Comparator.comparing(template -> !template.id().equals(BlankTemplate.ID)))
                .map(template -> new Offer(template.id(), template.title(), template.description()))
                .toList();
    }

    @Override
    public Content content(String template, String plan, String title) {
        return Templates.content(template, plan, title, "");
    }
}
