package setpoint.views.measure;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.measure.Suggestion;
import setpoint.model.measure.TemplateChange;
import setpoint.model.plan.Effort;
import setpoint.model.week.Slot;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.week.paint.Clock;

/// One thing that could be changed: the template, with the exact edit and the button that accepts it, or a habit, with
/// neither.
final class SuggestionCard extends VBox {
    private final Suggestion suggestion;
    private final Consumer<@Nullable TemplateChange> onAccept;
    private final TextField start = new TextField();
    private final TextField length = new TextField();
    private final HBox editing = new HBox(6);

    /// @param accepted the change that was accepted of it; null for none
    /// @param onAccept takes the change that is accepted, or null where it no longer is
    SuggestionCard(
            Suggestion suggestion, @Nullable TemplateChange accepted,
            Consumer<@Nullable TemplateChange> onAccept) {
        this.suggestion = suggestion;
        this.onAccept = onAccept;
        setId("suggestion-" + suggestion.slot());
        getStyleClass().add("suggestion");
        setMinWidth(0);
        if (accepted != null) showAccepted(accepted);
        else showAll();
    }

    private void showAccepted(TemplateChange accepted) {
        getStyleClass().add("accepted");
        var words = new Label(TextSafety.shownOnOneLine(accepted.words()), new Glyph(Icon.CHECK, 12));
        words.getStyleClass().add("accepted-words");
        words.setMinWidth(0);
        words.setWrapText(true);
        var undo = button("undo", "Undo");
        undo.setOnAction(_ -> onAccept.accept(null));
        getChildren().setAll(new HBox(8, words, Panels.space(), undo));
    }

    private void showAll() {
        boolean template = suggestion.kind() == Suggestion.Kind.TEMPLATE_CHANGE;
        var kind = new Label(
                template ? "Template change" : "Discipline", new Glyph(template ? Icon.TEMPLATE : Icon.USER, 12));
        kind.getStyleClass().addAll("suggestion-kind", template ? "template" : "discipline");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, kind, Panels.space(), weeks(), seen());
        head.getStyleClass().add("section-line");
        var title = new Label(TextSafety.shownOnOneLine(suggestion.title()));
        title.getStyleClass().add("suggestion-title");
        title.setWrapText(true);
        var sentence = new Label(TextSafety.shown(suggestion.sentence()));
        sentence.getStyleClass().add("suggestion-sentence");
        sentence.setWrapText(true);
        getChildren().setAll(head, title, sentence);
        var change = suggestion.change();
        if (change == null) return;
        var difference = difference(change);
        getChildren().addAll(difference, editing(change), buttons(change));
        // In its place, so that the button that applies it stays where it is.
        difference.visibleProperty().bind(editing.visibleProperty().not());
        difference.managedProperty().bind(difference.visibleProperty());
    }

    private HBox weeks() {
        var strip = new HBox(3);
        strip.getStyleClass().add("week-strip-seen");
        for (var week : suggestion.weeks()) {
            var one = new Region();
            one.getStyleClass().addAll("seen-week", week ? "seen" : "unseen");
            strip.getChildren().add(one);
        }
        return strip;
    }

    private Label seen() {
        var seen = new Label("%d of %d".formatted(suggestion.weeksSeen(), suggestion.weeksKnown()));
        seen.getStyleClass().add("section-note");
        seen.setMinWidth(Region.USE_PREF_SIZE);
        return seen;
    }

    private static VBox difference(TemplateChange change) {
        var lines = new VBox();
        lines.getStyleClass().add("slot-difference");
        if (change.before() != null) lines.getChildren().add(slot("− ", change.before(), "gone"));
        if (change.after() != null) lines.getChildren().add(slot("+ ", change.after(), "come"));
        return lines;
    }

    private static Label slot(String sign, Slot slot, String style) {
        var label = new Label(sign + TextSafety.shownOnOneLine(TemplateChange.words(slot)));
        label.getStyleClass().addAll("slot-line", style);
        label.setMinWidth(0);
        return label;
    }

    private HBox buttons(TemplateChange change) {
        var apply = button("apply", "Apply to template");
        apply.setGraphic(new Glyph(Icon.TEMPLATE, 12));
        apply.getStyleClass().add("accent");
        apply.setOnAction(_ -> edited(change).ifPresent(onAccept));
        var edit = button("edit", "Edit");
        edit.setOnAction(_ -> {
            Forms.setShown(editing, !editing.isVisible());
            if (editing.isVisible()) start.requestFocus();
        });
        Forms.setShown(edit, change.after() != null);
        var hours = new Label(
                suggestion.recoveredMinutes() == 0 ? "" : "+" + Clock.hours(suggestion.recoveredMinutes()));
        hours.getStyleClass().add("section-note");
        var buttons = new HBox(6, apply, edit, Panels.space(), hours);
        buttons.getStyleClass().add("section-line");
        return buttons;
    }

    private Button button(String what, String text) {
        var button = new Button(text);
        button.setId("suggestion-%s-%s".formatted(what, suggestion.slot()));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Where the proposed start and length can be said otherwise.
    private HBox editing(TemplateChange change) {
        var after = change.after();
        editing.getStyleClass().add("section-line");
        Forms.setShown(editing, false);
        if (after == null) return editing;
        start.setId("suggestion-start-" + suggestion.slot());
        start.setText(after.start().toString());
        start.setAccessibleText("Start");
        start.setPrefColumnCount(5);
        length.setId("suggestion-length-" + suggestion.slot());
        length.setText(after.minutes() + " min");
        length.setAccessibleText("Length");
        length.setPrefColumnCount(6);
        editing.getChildren().setAll(new Label("from"), start, new Label("for"), length);
        return editing;
    }

    /// The change as it was said otherwise; empty, with the wrong field marked, where that is no time or length.
    private Optional<TemplateChange> edited(TemplateChange change) {
        var after = change.after();
        if (after == null || !editing.isVisible()) return Optional.of(change);
        start.pseudoClassStateChanged(WRONG, false);
        length.pseudoClassStateChanged(WRONG, false);
        try {
            var from = LocalTime.parse(start.getText().strip());
            var minutes = Effort.minutes(length.getText().strip()).filter(m -> m > 0 && m <= 24 * 60);
            if (minutes.isPresent())
                return Optional.of(new TemplateChange(change.before(), after.at(after.day(), from, minutes.get())));
            length.pseudoClassStateChanged(WRONG, true);
        } catch (DateTimeException noTime) {
            start.pseudoClassStateChanged(WRONG, true);
        }
        return Optional.empty();
    }

    private static final javafx.css.PseudoClass WRONG = javafx.css.PseudoClass.getPseudoClass("wrong");
}
