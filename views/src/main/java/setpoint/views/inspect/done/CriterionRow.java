package setpoint.views.inspect.done;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Criterion;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.model.work.CriterionResult;
import setpoint.model.work.Evidence;
import setpoint.model.work.Status;
import setpoint.model.work.WorkEdit;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.field.Refusable;
import setpoint.views.kit.rows.RowMenu;
import setpoint.views.kit.rows.Rows;
import setpoint.views.kit.rows.TextList;
import setpoint.views.plan.StatusMark;

/// One criterion: its text, how a program would find out, what was found, and what shows it.
final class CriterionRow extends Refusable implements Rows.Row<CriterionRow.Shown> {
    /// @param runs whether the running version has the criterion, so that something can be found of it
    record Shown(Task task, Criterion criterion, Optional<CriterionResult> result, boolean runs) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final Pattern FILE = Pattern.compile("\\S*[/.]\\S*\\w");

    private final Draft draft;
    private final MenuButton result = new MenuButton();
    private final InPlace text;
    private final InPlace check;
    private final TextList evidence;
    private final RowMenu menu;
    private boolean checkWanted;
    private boolean evidenceWanted;
    private @Nullable Shown shown;

    CriterionRow(Draft draft, int place) {
        super("inspector-criteria-" + place + "-row");
        this.draft = draft;
        var id = "inspector-criteria-" + place;
        result.setId(id + "-result");
        result.getStyleClass().addAll("in-place-choice", "glyph-choice");
        result.getItems().setAll(
                RowMenu.item(id, "passes", "Passes", () -> record(true)),
                RowMenu.item(id, "fails", "Fails", () -> record(false)));
        text = new InPlace(id, "Criterion", InPlace.Shape.WRAPPED).behind(draft);
        check = new InPlace(id + "-check", "How a program finds out", InPlace.Shape.WRAPPED)
                .behind(draft)
                .prompting("How a program finds out")
                .shownAs(CriterionRow::mono);
        check.getStyleClass().add("small-line");
        evidence = new TextList(id + "-evidence", "evidence").shownAs(this::evidenceLine);
        evidence.getStyleClass().add("evidence");
        menu = new RowMenu(id, "criterion", draft);
        var words = new VBox(text, check, evidence);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(result, words, menu);
        row.getStyleClass().add("text-row");
        getChildren().add(row);
    }

    private static Label mono(String words) {
        var label = InPlace.words(words);
        label.getStyleClass().addAll("mono", "quiet");
        return label;
    }

    private Label evidenceLine(String words) {
        var result = shown == null ? Optional.<CriterionResult>empty() : shown.result();
        var time = result.map(CriterionResult::at).map(at -> " · " + TIME.format(at.atZone(draft.desk().zone())));
        var label = mono(words + time.orElse(""));
        if (result.filter(r -> !r.passed()).isPresent()) label.getStyleClass().add("danger");
        return label;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node stop() {
        return text.stop();
    }

    @Override
    public void show(Shown next) {
        boolean other = shown == null || !key(shown).equals(key(next));
        shown = next;
        if (other) say(Optional.empty());
        var criterion = next.criterion();
        var subject = key(next);
        text.show(subject, criterion.text().isBlank() ? criterion.id() : criterion.text(),
                typed -> retext(next, typed));
        var command = criterion.check() == null ? "" : criterion.check();
        check.show(subject, command, typed -> update(next, "check", typed.isBlank() ? null : typed.strip()));
        checkWanted &= !other;
        evidenceWanted &= !other;
        reveal(check, !command.isEmpty() || checkWanted || check.isOpen());
        var said = "Criterion " + criterion.id();
        result.setGraphic(StatusMark.node(statusOf(next.result()), 0, 13, draft.palette()));
        result.setDisable(!next.runs());
        result.setAccessibleText(said + ": "
                + next.result().map(r -> r.passed() ? "passes" : "fails").orElse("not looked at"));
        result.setTooltip(new Tooltip(
                next.runs() ? "Say whether it passes" : "Results come once a version with it is approved"));
        menu.rename(said.toLowerCase(Locale.ROOT));
        showEvidence(next, subject);
        offer(next);
    }

    private void offer(Shown next) {
        var id = menu.getId().replace("-menu", "");
        menu.offer(List.of(
                Optional.of(id).filter(_ -> !check.isVisible())
                        .map(_ -> RowMenu.item(id, "check", "Say how a program finds out", this::wantCheck)),
                Optional.of(id).filter(_ -> next.result().isPresent())
                        .map(_ -> RowMenu.item(id, "evidence", "Add evidence", this::wantEvidence)),
                Optional.of(RowMenu.item(
                        id, "remove", "Remove criterion " + TextSafety.shownOnOneLine(next.criterion().id()),
                        this::remove))));
    }

    private void wantCheck() {
        checkWanted = true;
        reveal(check, true);
        check.edit();
    }

    private void wantEvidence() {
        evidenceWanted = true;
        evidence.canGrow(true);
        evidence.add();
    }

    private static void reveal(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private void showEvidence(Shown next, Object subject) {
        var found = next.result().map(CriterionResult::evidence).orElse(List.of());
        reveal(evidence, next.result().isPresent());
        evidence.canGrow(evidenceWanted);
        evidence.show(subject, found.stream().map(Evidence::value).toList(), edit -> recordEvidence(next, edit));
    }

    private static Status statusOf(Optional<CriterionResult> result) {
        return result.map(r -> r.passed() ? Status.DONE : Status.FAILED).orElse(Status.READY);
    }

    private static List<Object> key(Shown shown) {
        return List.of(shown.task().key(), shown.criterion().id());
    }

    private Optional<String> retext(Shown of, String typed) {
        return typed.isBlank() ? draft.apply(removal(of)) : update(of, "text", typed.strip());
    }

    private Optional<String> update(Shown of, String field, @Nullable String value) {
        return draft.apply(new DraftEdit.UpdateCriterion(
                of.task().plan(), of.task().id(), of.criterion().id(), value == null ? Map.of() : Map.of(field, value),
                value == null ? List.of(field) : List.of()));
    }

    private void remove() {
        if (shown != null) say(draft.apply(removal(shown)));
    }

    private static DraftEdit removal(Shown of) {
        return new DraftEdit.RemoveCriterion(of.task().plan(), of.task().id(), of.criterion().id());
    }

    private void record(boolean passed) {
        if (shown != null)
            say(record(shown, passed, shown.result().map(CriterionResult::evidence).orElse(List.of())));
    }

    private Optional<String> record(Shown of, boolean passed, List<Evidence> evidence) {
        return draft.apply(new WorkEdit.RecordCriterion(
                of.task().plan(), of.task().id(), of.criterion().id(), passed, evidence));
    }

    private Optional<String> recordEvidence(Shown of, UnaryOperator<List<String>> edit) {
        if (of.result().isEmpty()) return Optional.empty();
        var before = of.result().get();
        var kept = before.evidence();
        var after = edit.apply(kept.stream().map(Evidence::value).toList());
        return record(of, before.passed(), after.stream()
                .map(value -> kept.stream().filter(e -> e.value().equals(value)).findFirst()
                        .orElseGet(() -> new Evidence(typeOf(value), value)))
                .toList());
    }

    private static Evidence.Type typeOf(String value) {
        if (value.startsWith("http://") || value.startsWith("https://")) return Evidence.Type.URL;
        if (COMMIT.matcher(value).matches()) return Evidence.Type.COMMIT;
        return FILE.matcher(value).matches() ? Evidence.Type.FILE : Evidence.Type.TEXT;
    }
}
