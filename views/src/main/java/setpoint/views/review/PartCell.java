package setpoint.views.review;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.diff.FieldDiff;
import setpoint.model.plan.diff.PartDiff;
import setpoint.model.plan.diff.PartDiff.Fate;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// One line of the list of changes: the head of a group, or a part with what became of it, and who did it.
final class PartCell extends ListCell<PartCell.Entry> {
    /// A longer value is cut: the plan file beside the list has all of it.
    private static final int LONGEST_VALUE = 60;
    private static final int FIELDS_TO_NAME = 6;
    private static final int LONGEST_ENTRY = 400;
    private static final int LONGEST_TIP = 2_000;
    private static final double SCROLL_BAR = 14;

    private final Function<PartDiff, Optional<? extends Node>> who;
    private final Label title = new Label();
    private final TextFlow details = new TextFlow();
    private final StackPane mark = new StackPane();
    private final VBox words = new VBox(title, details);
    private final HBox line = new HBox(mark, words);
    private final Label group = new Label();
    private final Label count = new Label();
    private final HBox head = new HBox(group, count);
    private final Tooltip tip = new Tooltip();

    /// What the list holds.
    sealed interface Entry {
        /// The head of a group.
        record Head(Fate fate, int count) implements Entry {}

        /// A part, and which one it is of all.
        record Part(PartDiff diff, int number) implements Entry {}
    }

    /// @param who shows who did it, where that is known
    PartCell(Function<PartDiff, Optional<? extends Node>> who) {
        this.who = who;
        getStyleClass().add("part-cell");
        mark.getStyleClass().add("part-mark");
        line.getStyleClass().add("part-line");
        head.getStyleClass().add("part-head");
        count.getStyleClass().add("count");
        title.getStyleClass().add("part-title");
        details.getStyleClass().add("part-details");
        title.setMinWidth(0);
        words.setMinWidth(0);
        words.setFillWidth(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        tip.setShowDelay(Duration.millis(500));
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setPrefWidth(0);
    }

    static String word(Fate fate) {
        return fate.name().charAt(0) + fate.name().substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        getStyleClass().removeAll("added", "removed", "changed", "head");
        setGraphic(null);
        setId(null);
        setAccessibleText(null);
        setTooltip(null);
        setMouseTransparent(entry instanceof Entry.Head);
        if (entry == null || empty) return;
        switch (entry) {
            case Entry.Head it -> showHead(it);
            case Entry.Part it -> showPart(it.diff());
        }
    }

    private void showHead(Entry.Head it) {
        getStyleClass().addAll("head", it.fate().name().toLowerCase(Locale.ROOT));
        setId("changes-" + it.fate().name().toLowerCase(Locale.ROOT));
        group.setText(word(it.fate()));
        count.setText(String.valueOf(it.count()));
        setAccessibleText(word(it.fate()) + ", " + it.count());
        setGraphic(head);
    }

    private void showPart(PartDiff part) {
        getStyleClass().add(part.fate().name().toLowerCase(Locale.ROOT));
        setId("change-" + part.kind() + "-" + part.id());
        var icon = part.fate() == Fate.ADDED ? Icon.PLUS : part.fate() == Fate.REMOVED ? Icon.MINUS : Icon.PEN;
        mark.getChildren().setAll(new Glyph(icon, 12));
        title.setText(TextSafety.shownOnOneLine(part.title()));
        tip.setText(whole(part));
        setTooltip(tip);
        describe(part);
        line.getChildren().setAll(mark, words);
        who.apply(part).ifPresent(line.getChildren()::add);
        setAccessibleText(word(part.fate()) + " " + part.kind() + " " + title.getText() + ": " + said(part));
        setGraphic(line);
    }

    private static String said(PartDiff part) {
        var said = new StringBuilder(part.summary());
        for (var field : part.fields()) said.append(said.isEmpty() ? "" : "; ").append(field.sentence());
        return TextSafety.shownOnOneLine(said.toString());
    }

    /// All of it, with the entries of lists that came and went.
    private static String whole(PartDiff part) {
        var words = new StringBuilder(TextSafety.shownOnOneLine(part.title()));
        for (var field : part.fields()) {
            words.append("\n").append(cut(field.sentence()));
            for (var gone : field.gone()) words.append("\n  − ").append(cut(gone));
            for (var come : field.come()) words.append("\n  + ").append(cut(come));
        }
        return words.length() <= LONGEST_TIP ? words.toString() : words.substring(0, LONGEST_TIP) + "…";
    }

    private static String cut(String words) {
        var shown = TextSafety.shownOnOneLine(words);
        return shown.length() <= LONGEST_ENTRY ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_ENTRY / 2)) + "…";
    }

    private void describe(PartDiff part) {
        details.getChildren().clear();
        if (part.fate() != Fate.CHANGED) add("plain", part.summary());
        int named = 0;
        for (var field : part.fields()) {
            if (named == FIELDS_TO_NAME) {
                add("plain", " · and %d more".formatted(part.fields().size() - named));
                break;
            }
            if (named++ > 0) add("plain", " · ");
            describe(field);
        }
    }

    private void describe(FieldDiff field) {
        add("plain", field.name() + " ");
        if (!field.before().isEmpty()) {
            add("gone", field.before());
            add("plain", " → ");
        }
        add("come", field.after());
    }

    private void add(String style, String words) {
        var shown = TextSafety.shownOnOneLine(words);
        int length = shown.codePointCount(0, shown.length());
        var text = new Text(
                length <= LONGEST_VALUE ? shown
                        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…");
        text.getStyleClass().add(style);
        details.getChildren().add(text);
    }

    /// As high as its words need in the width of the list.
    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty() || getGraphic() == null || getListView() == null) return super.computePrefHeight(width);
        double room = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        return snappedTopInset() + getGraphic().prefHeight(getGraphic() == line ? room : -1) + snappedBottomInset();
    }
}
