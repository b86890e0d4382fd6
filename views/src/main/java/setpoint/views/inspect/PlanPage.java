package setpoint.views.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.core.Subject;
import setpoint.model.measure.PlanMeasure;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.Texts;
import setpoint.views.inspect.past.HistorySection;
import setpoint.views.inspect.section.Measured;
import setpoint.views.inspect.section.Section;
import setpoint.views.kit.MarkdownText;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.rows.TextList;

/// The plan itself, shown while nothing in it is selected: what it is for, and what it must keep to.
final class PlanPage implements Page {
    private final Draft draft;
    private final InPlace title;
    private final InPlace goal;
    private final InPlace context;
    private final InPlace deadline;
    private final TextList constraints;
    private final TextList done;
    private final TextList stakeholders;
    private final TextList scopes;
    private final Measured measured = new Measured();
    private final Section measuredSection;
    private final Label tag = new Label("PLAN");
    private final HistorySection history;
    private final Map<Section, Predicate<Plan>> sections = new LinkedHashMap<>();
    private final VBox body;
    private @Nullable Plan shown;

    PlanPage(Draft draft) {
        this.draft = draft;
        title = new InPlace("inspector-plan-title", "Title", InPlace.Shape.WRAPPED).behind(draft);
        goal = paragraphs("goal", "Goal", "What is to be reached?");
        context = paragraphs("context", "Context", "What should whoever plans or works know?");
        deadline = new InPlace("inspector-plan-deadline", "Deadline", InPlace.Shape.LINE)
                .behind(draft)
                .prompting("No deadline")
                .shownAs(written -> InPlace.words(Texts.moment(written)));
        constraints = list("constraints", "constraint");
        done = list("definitionOfDone", "condition");
        stakeholders = list("stakeholders", "stakeholder");
        scopes = list("scopes", "scope: id = title");
        tag.getStyleClass().add("kind-chip");
        history = new HistorySection(draft);
        body = new VBox();
        section("Goal", goal, plan -> plan.brief().goal().isBlank());
        section("Context", context, plan -> plan.brief().context().isBlank());
        section("Deadline", deadline, plan -> plan.brief().deadline() == null);
        measuredSection = new Section("Worked, of what was estimated", measured);
        body.getChildren().add(measuredSection);
        section("Constraints", constraints, plan -> plan.brief().constraints().isEmpty());
        section("Definition of done", done, plan -> plan.brief().definitionOfDone().isEmpty());
        section("Stakeholders", stakeholders, plan -> plan.brief().stakeholders().isEmpty());
        section("Scopes", scopes, _ -> scopeLines().isEmpty());
        body.getChildren().add(history);
    }

    private void section(String heading, Node field, Predicate<Plan> empty) {
        var section = new Section(heading, field);
        sections.put(section, empty);
        body.getChildren().add(section);
    }

    private InPlace paragraphs(String field, String name, String prompt) {
        return new InPlace("inspector-plan-" + field, name, InPlace.Shape.PARAGRAPHS)
                .behind(draft)
                .prompting(prompt)
                .shownAs(MarkdownText::of);
    }

    private TextList list(String field, String one) {
        return new TextList("inspector-plan-" + field, one).behind(draft);
    }

    void show(Plan plan) {
        shown = plan;
        // On a locked version there is nothing to add to an empty section.
        sections.forEach((section, empty) -> section.reveal(draft.isOpen() || !empty.test(plan)));
        showMeasure(plan);
        var brief = plan.brief();
        title.show(plan.key(), brief.title(), typed -> typed.isBlank()
                ? Optional.of("A plan needs a title.")
                : set(plan, "title", typed.strip()));
        goal.show(plan.key(), brief.goal(), typed -> set(plan, "goal", typed.strip()));
        context.show(plan.key(), brief.context(), typed -> set(plan, "context", typed.strip()));
        deadline.show(
                plan.key(), brief.deadline() == null ? "" : brief.deadline(),
                typed -> set(
                        plan, "deadline",
                        typed.isBlank() ? null : Texts.writtenMoment(typed, draft.desk().zone())));
        show(constraints, plan, "constraints", Brief::constraints);
        show(done, plan, "definitionOfDone", Brief::definitionOfDone);
        show(stakeholders, plan, "stakeholders", Brief::stakeholders);
        history.show(Subject.of(plan.key()));
        scopes.show(plan.key(), scopeLines(), edit -> setScopes(plan, edit));
    }

    /// Nothing is said of a plan on which nobody has worked by the clock.
    private void showMeasure(Plan plan) {
        var measure = PlanMeasure.of(draft.now(), plan.id(), draft.desk().now());
        boolean worked = measure.total().workedMinutes() > 0;
        measuredSection.reveal(worked);
        if (worked) measured.show(measure, Content.ofDraft(draft.now(), plan.id()));
    }

    private void show(TextList list, Plan plan, String field, Function<Brief, List<String>> of) {
        list.show(plan.key(), of.apply(plan.brief()), edit -> attempt(() -> set(
                plan, field, edit.apply(of.apply(draft.now().get(Plan.class, "", plan.id()).brief())))));
    }

    private Optional<String> set(Plan plan, String field, @Nullable Object value) {
        return draft.apply(new PlanEdit.UpdatePlan(
                plan.id(), value == null ? Map.of() : Map.of(field, value),
                value == null ? List.of(field) : List.of()));
    }

    private static Optional<String> attempt(Supplier<Optional<String>> doing) {
        try {
            return doing.get();
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private List<String> scopeLines() {
        return Content.ofDraft(draft.now(), draft.id()).scopes().stream()
                .map(s -> s.title().isBlank() ? s.id() : s.id() + " = " + s.title())
                .toList();
    }

    private Optional<String> setScopes(Plan plan, UnaryOperator<List<String>> edit) {
        return attempt(() -> {
            var scoped = new ArrayList<PlanEdit.SetScopes.Scoped>();
            for (var line : edit.apply(scopeLines())) {
                int at = line.indexOf('=');
                var id = (at < 0 ? line : line.substring(0, at)).strip();
                scoped.add(new PlanEdit.SetScopes.Scoped(id, at < 0 ? "" : line.substring(at + 1).strip()));
            }
            return draft.apply(new PlanEdit.SetScopes(plan.id(), scoped));
        });
    }

    @Override
    public Sheet sheet() {
        return new Sheet(tag, title, body);
    }

    @Override
    public List<Plan> shown() {
        return shown == null ? List.of() : List.of(shown);
    }

    @Override
    public void focusFirst() {
        title.edit();
    }
}
