package setpoint.views.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.plan.ChangeRequest;
import setpoint.model.plan.diff.PartDiff;
import setpoint.model.plan.diff.PartDiff.Fate;
import setpoint.views.kit.Forms;
import setpoint.views.review.compare.Compared;
import setpoint.views.review.compare.Side;
import setpoint.views.review.compare.Sides;

/// What changed and why: which two are compared, the parts that differ, the rationale, and what it means for the plan.
final class ChangesColumn extends VBox {
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>(this, "selected");
    private List<PartCell.Entry> entries = List.of();
    private Consumer<Sides> onCompare = _ -> {};
    private Function<PartDiff, Optional<? extends Node>> who = _ -> Optional.empty();
    private boolean filling;

    @FXML private SideChoice from;

    @FXML private SideChoice to;

    @FXML private Label position;

    @FXML private VBox asked;

    @FXML private ListView<PartCell.Entry> list;

    @FXML private VBox calm;

    @FXML private Label calmTitle;

    @FXML private Label calmText;

    @FXML private Label rationaleNote;

    @FXML private TextArea rationale;

    @FXML private EffectGrid effect;

    @SuppressWarnings("NullAway.Init")
    ChangesColumn() {
        Forms.fill(this);
        list.setCellFactory(_ -> new PartCell(part -> who.apply(part)));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // Tab leaves the field, as everywhere; it is no text in a reason.
        rationale.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.TAB) return;
            rationale.requestFocusTraversal(
                    e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            e.consume();
        });
    }

    void setOnCompare(Consumer<Sides> action) {
        onCompare = action;
    }

    /// @param who shows who made a change, where that is known
    void setWho(Function<PartDiff, Optional<? extends Node>> who) {
        this.who = who;
        list.refresh();
    }

    /// The key of the part that is pointed at: `task/research-01`.
    ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    TextArea rationale() {
        return rationale;
    }

    /// @param named what an agent is called
    void show(
            Compared compared, List<Side> all, List<ChangeRequest> requests, UnaryOperator<String> named) {
        showChoices(compared, all);
        showRequests(requests, named);
        showParts(compared, all);
        effect.show(compared);
    }

    private void showChoices(Compared compared, List<Side> all) {
        int later = compared.to().number();
        to.show(compared.to());
        for (var side : all) to.offer(side, new Sides(null, side.number()), onCompare);
        from.show(compared.from());
        for (var side : all)
            if (side.number() < later) from.offer(side, new Sides(side.number(), later), onCompare);
        from.offer(null, new Sides(0, later), onCompare);
    }

    private void showRequests(List<ChangeRequest> requests, UnaryOperator<String> named) {
        asked.getChildren().clear();
        for (var request : requests) {
            var reason = new Label(
                    "Asked for by %s: %s".formatted(named.apply(request.by()), TextSafety.shown(request.reason())));
            reason.setWrapText(true);
            reason.setMinHeight(Region.USE_PREF_SIZE);
            asked.getChildren().add(reason);
        }
        Forms.setShown(asked, !requests.isEmpty());
    }

    private void showParts(Compared compared, List<Side> all) {
        var next = entries(compared.parts());
        boolean same = next.equals(entries);
        entries = next;
        if (!same) {
            filling = true;
            list.getItems().setAll(next);
            filling = false;
            if (compared.part(selected.get()).isEmpty())
                selected.set(compared.parts().isEmpty() ? null : compared.parts().getFirst().key());
        }
        point();
        boolean first = compared.from() == null;
        list.pseudoClassStateChanged(CALM, first);
        list.setVisible(!next.isEmpty());
        Forms.setShown(calm, first || next.isEmpty());
        if (first) sayWhatThereIs(compared, all);
        else if (next.isEmpty()) sayThatNothingDiffers(compared, compared.from());
    }

    private static List<PartCell.Entry> entries(List<PartDiff> parts) {
        var entries = new ArrayList<PartCell.Entry>();
        int number = 0;
        for (var fate : Fate.values()) {
            var of = parts.stream().filter(p -> p.fate() == fate).toList();
            if (!of.isEmpty()) entries.add(new PartCell.Entry.Head(fate, of.size()));
            for (var part : of) entries.add(new PartCell.Entry.Part(part, ++number));
        }
        return List.copyOf(entries);
    }

    private void sayWhatThereIs(Compared compared, List<Side> all) {
        var content = compared.to().content();
        boolean first = all.getLast().number() == compared.to().number();
        calmTitle.setText(first ? "This is the first version" : "Compared with nothing");
        var tasks = Words.count(content.tasks().size(), "task");
        var dependencies = Words.dependencies(content.dependencies().size());
        int phases = content.phases().size();
        calmText.setText(
                phases == 0 ? "It has %s and %s.".formatted(tasks, dependencies)
                        : "It has %s, %s and %s.".formatted(tasks, dependencies, Words.count(phases, "phase")));
    }

    private void sayThatNothingDiffers(Compared compared, @Nullable Side former) {
        calmTitle.setText("No difference");
        calmText.setText("%s says exactly what %s says.".formatted(compared.to().name(), SideChoice.nameOf(former)));
    }

    private void pressed(KeyEvent e) {
        int way = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        if (way == 0) return;
        step(way);
        e.consume();
    }

    /// Points at the next part or at the one before.
    void step(int way) {
        var parts = parts();
        if (parts.isEmpty()) return;
        int at = indexOf(parts);
        int next = at < 0 ? 0 : Math.clamp(at + way, 0, parts.size() - 1);
        selected.set(parts.get(next).diff().key());
        point();
    }

    private List<PartCell.Entry.Part> parts() {
        return entries.stream().filter(PartCell.Entry.Part.class::isInstance).map(PartCell.Entry.Part.class::cast)
                .toList();
    }

    private int indexOf(List<PartCell.Entry.Part> parts) {
        for (int i = 0; i < parts.size(); i++) if (parts.get(i).diff().key().equals(selected.get())) return i;
        return -1;
    }

    private void chosen(PartCell.@Nullable Entry entry) {
        if (filling || !(entry instanceof PartCell.Entry.Part part)) return;
        selected.set(part.diff().key());
        point();
    }

    /// Brings the list in step with what is pointed at.
    void point() {
        var parts = parts();
        int at = indexOf(parts);
        position.setText(
                parts.isEmpty() ? "" : at < 0 ? String.valueOf(parts.size()) : (at + 1) + " of " + parts.size());
        var model = list.getSelectionModel();
        if (at < 0) {
            model.clearSelection();
            return;
        }
        var entry = parts.get(at);
        if (Objects.equals(model.getSelectedItem(), entry)) return;
        model.select(entry);
        int index = entries.indexOf(entry);
        list.scrollTo(Math.max(0, index - 2));
    }

    /// Shows the reason that was given.
    void showRationale(String given) {
        lock(true, "locked");
        var shown = TextSafety.shown(given);
        if (!rationale.getText().equals(shown)) rationale.setText(shown);
    }

    /// Asks for a reason.
    ///
    /// @param begun what has been written of it
    void editRationale(String begun) {
        boolean wasLocked = !rationale.isEditable();
        lock(false, "required");
        if (wasLocked || !rationale.getText().equals(begun)) rationale.setText(begun);
    }

    private void lock(boolean locked, String note) {
        // Before the text is replaced, so that nobody takes it for what a person writes.
        rationale.setEditable(!locked);
        rationale.pseudoClassStateChanged(ReviewView.LOCKED, locked);
        rationaleNote.setText(note);
    }

    void focus() {
        if (list.isVisible()) list.requestFocus();
        else rationale.requestFocus();
    }
}
