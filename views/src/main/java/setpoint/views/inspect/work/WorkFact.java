package setpoint.views.inspect.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.Blocker;
import setpoint.model.work.Status;
import setpoint.model.work.WorkState;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.OwnerMark;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.field.Refusable;
import setpoint.views.kit.rows.ChipFlow;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.StatusMark;

/// How the selected task stands, why, and what can be done about it now: exactly what the workspace would let this
/// person do.
public final class WorkFact extends Refusable {
    private final Draft draft;
    private final HBox status = new HBox();
    private final VBox reasons = new VBox();
    private final ChipFlow buttons = new ChipFlow();
    private final WorkForm form;
    private @Nullable Object subject;
    private @Nullable Chosen chosen;
    private List<?> drawn = List.of();

    public WorkFact(Draft draft) {
        super("inspector-work");
        this.draft = draft;
        form = new WorkForm(draft::apply, this::showAgain);
        getStyleClass().add("work-fact");
        status.getStyleClass().add("fact-parts");
        reasons.getStyleClass().add("work-reasons");
        buttons.getStyleClass().add("work-buttons");
        getChildren().addAll(status, reasons, buttons, form);
    }

    public void show(Chosen chosen) {
        var task = chosen.first();
        var plan = chosen.plan();
        if (!task.key().equals(subject)) {
            form.close();
            say(Optional.empty());
        }
        subject = task.key();
        this.chosen = chosen;
        showStatus(plan, task);
        showReasons(plan, task);
        if (!form.isOpen()) showVerbs(plan, task);
    }

    private void showStatus(PlanNow plan, Task task) {
        var is = plan.statusOf(task.id());
        var word = new Label(is.word());
        word.setId("inspector-status");
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.setStyle("-fx-text-fill: " + StatusMark.wordToken(is) + ";");
        if (StatusMark.isLoud(is)) word.getStyleClass().add("strong");
        var parts = new ArrayList<Node>(List.of(
                StatusMark.node(is, plan.shareDone(task), 13, draft.palette()), word));
        detail(plan, is, plan.workOf(task.id())).map(WorkFact::quiet).ifPresent(parts::add);
        status.getChildren().setAll(parts);
    }

    private Optional<String> detail(PlanNow plan, Status is, WorkState work) {
        if (is != Status.RUNNING && is != Status.IN_REVIEW || work.claimedAt() == null) return Optional.empty();
        long minutes = Duration.between(work.claimedAt(), draft.desk().now()).toMinutes();
        var who = work.claimedBy() == null ? "" : " · " + OwnerMark.named(plan, work.claimedBy());
        return Optional.of(Words.elapsed(Math.max(0, minutes)) + who);
    }

    private void showReasons(PlanNow plan, Task task) {
        var work = plan.workOf(task.id());
        var sentences = new ArrayList<String>(switch (plan.statusOf(task.id())) {
            case WAITING, BLOCKED, DORMANT -> plan.standing().inTheWay(task.id());
            case FAILED -> work.blockers().stream().filter(Blocker::isOpen)
                    .map(b -> "“%s” blocks it.".formatted(b.title()))
                    .toList();
            default -> List.of();
        });
        boolean ended = work.hasEnded() || work.state() == WorkState.State.FAILED;
        if (ended && !work.reason().isBlank()) sentences.add(work.reason());
        if (Versions.running(draft.now(), task.plan()).isEmpty())
            sentences.add("Work begins when a version is approved.");
        if (!work.lesson().isBlank()) sentences.add("Lesson: " + work.lesson());
        reasons.getChildren().setAll(sentences.stream().map(WorkFact::quiet).toList());
        show(reasons, !sentences.isEmpty());
    }

    private static Label quiet(String sentence) {
        var label = InPlace.words(sentence);
        label.getStyleClass().add("quiet");
        return label;
    }

    private void showVerbs(PlanNow plan, Task task) {
        var verbs = Verb.about(task, plan.statusOf(task.id()), plan.workOf(task.id())).stream()
                .filter(verb -> draft.allows(verb.tried()))
                .toList();
        var looks = verbs.stream().map(verb -> List.of(task.key(), verb.id(), verb.words())).toList();
        show(buttons, !verbs.isEmpty());
        if (looks.equals(drawn)) return;
        drawn = looks;
        boolean focused = buttons.getChildren().stream().anyMatch(Node::isFocused);
        buttons.getChildren().setAll(verbs.stream().map(this::button).toList());
        if (focused) stop().requestFocus();
    }

    private Button button(Verb verb) {
        var button = new Button(TextSafety.shownOnOneLine(verb.words()));
        button.setId("inspector-work-" + verb.id());
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("small");
        button.setOnAction(_ -> begin(verb));
        return button;
    }

    private void begin(Verb verb) {
        say(Optional.empty());
        if (verb.question() == null) say(draft.apply(verb.edit().apply("")));
        else {
            show(buttons, false);
            form.ask(verb, verb.question());
        }
    }

    /// After an answer was given or given up, the keyboard goes back to the buttons.
    private void showAgain() {
        if (chosen == null) return;
        showVerbs(chosen.plan(), chosen.first());
        stop().requestFocus();
    }

    @Override
    public Node stop() {
        return buttons.getChildren().stream().findFirst().orElse(this);
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
