package setpoint.views.measure;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.measure.Cycle;
import setpoint.model.measure.Row;
import setpoint.model.measure.TemplateChange;
import setpoint.model.week.WeekTemplate;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// What a cycle leaves to the next, and the button that closes it; of a closed cycle, what it left, and the way back.
final class RulePane extends VBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    final Button close = new Button("Close cycle", new Glyph(Icon.LOCK, 13));
    final Button next = new Button("Go to the next week");
    final Button reopen = new Button("Open again…");
    private final TextArea rule = new TextArea();
    private final Label kept = new Label();
    private final MenuButton rules = new MenuButton();
    private final Label consequence = new Label();
    private Runnable onClose = () -> {};
    private Consumer<String> onDraft = _ -> {};
    private String draft = "";

    RulePane() {
        getStyleClass().add("rule-pane");
        var title = new Label("Legacy rule");
        title.getStyleClass().add("section-head");
        var beneath = new Label("what the next cycle inherits");
        beneath.getStyleClass().add("section-note");
        rules.setId("measure-rules");
        rules.getStyleClass().add("small");
        rules.setGraphic(new Glyph(Icon.HISTORY, 11));
        var head = new HBox(6, title, beneath, Panels.space(), rules);
        head.getStyleClass().add("section-line");
        rule.setId("measure-rule");
        rule.setPromptText("One concrete thing that the next week should do otherwise");
        rule.setAccessibleText("Legacy rule");
        rule.setWrapText(true);
        rule.setPrefRowCount(2);
        rule.textProperty().subscribe(this::nameButton);
        rule.focusedProperty().subscribe(focused -> {
            if (!focused) keepDraft();
        });
        rule.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        kept.setId("measure-kept-rule");
        kept.getStyleClass().add("kept-rule");
        kept.setWrapText(true);
        consequence.setId("measure-consequence");
        consequence.getStyleClass().add("section-note");
        consequence.setGraphic(new Glyph(Icon.TEMPLATE, 13));
        consequence.setMinWidth(0);
        consequence.setWrapText(true);
        close.setId("measure-close");
        close.getStyleClass().add("accent");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> {
            keepDraft();
            onClose.run();
        });
        next.setId("measure-next");
        next.setMinWidth(Region.USE_PREF_SIZE);
        reopen.setId("measure-reopen");
        reopen.setMinWidth(Region.USE_PREF_SIZE);
        var foot = new HBox(8, consequence, Panels.space(), reopen, next, close);
        foot.getStyleClass().add("section-line");
        getChildren().addAll(head, rule, kept, foot);
    }

    /// @param close closes the cycle
    /// @param draft keeps a rule that is not yet the cycle's
    void listen(Runnable close, Consumer<String> draft) {
        onClose = close;
        onDraft = draft;
    }

    /// What stands in the field.
    String rule() {
        return rule.getText().strip();
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown() && !close.isDisabled()) {
            close.fire();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            rule.setText(draft);
            getParent().requestFocus();
            e.consume();
        }
    }

    private void keepDraft() {
        if (!rule.isVisible() || rule().equals(draft)) return;
        draft = rule();
        onDraft.accept(draft);
    }

    /// @param draft the rule as it was last kept
    /// @param accepted what the template is to become
    void show(Review review, String draft, List<TemplateChange> accepted) {
        var closing = Cycle.closing(review.snapshot(), review.agent().id(), review.week());
        Forms.setShown(rule, closing.isEmpty());
        Forms.setShown(kept, closing.isPresent());
        Forms.setShown(close, closing.isEmpty());
        Forms.setShown(next, closing.isPresent());
        Forms.setShown(reopen, closing.isPresent());
        showRules(review);
        if (!rule.isFocused() && !draft.equals(this.draft)) rule.setText(draft);
        this.draft = draft;
        next.setText("Go to week " + review.week().next().number());
        closing.ifPresentOrElse(c -> showClosed(review, c), () -> showOpen(review, accepted));
    }

    private void showClosed(Review review, Cycle.Closing closing) {
        kept.setText(closing.rule().isEmpty() ? "Closed without a rule." : TextSafety.shown(closing.rule()));
        var template = closing.templateAfter() == closing.templateBefore()
                ? ""
                : ", template v%d → v%d".formatted(closing.templateBefore(), closing.templateAfter());
        consequence.setText("Closed " + MOMENT.format(closing.at().atZone(review.zone())) + template);
    }

    private void showOpen(Review review, List<TemplateChange> accepted) {
        long ahead = review.measure().rows().stream().filter(Row::isOpen).count();
        int version = WeekTemplate.nextNumber(review.snapshot(), review.agent().id());
        var changes = accepted.isEmpty()
                ? "No change to the template"
                : "%s, becomes template v%d".formatted(Words.count(accepted.size(), "change"), version);
        consequence.setText(
                ahead == 0 ? changes : changes + "; %s still ahead".formatted(Words.count(ahead, "block")));
        close.setDisable(review.measure().rows().isEmpty());
        close.getProperties().put("early", ahead > 0);
        nameButton();
    }

    private void nameButton() {
        boolean early = Boolean.TRUE.equals(close.getProperties().get("early"));
        var what = early ? "Close early" : "Close";
        close.setText(rule().isEmpty() ? what + " without a rule" : early ? what : "Close cycle");
    }

    /// Whether closing leaves out what is still ahead.
    boolean isEarly() {
        return Boolean.TRUE.equals(close.getProperties().get("early"));
    }

    private void showRules(Review review) {
        var earlier = Cycle.closed(review.snapshot(), review.agent().id()).reversed().stream()
                .filter(cycle -> !cycle.result().rule().isEmpty())
                .toList();
        rules.setText(Words.count(earlier.size(), "rule"));
        Forms.setShown(rules, !earlier.isEmpty());
        rules.getItems().setAll(earlier.stream().limit(26).map(cycle -> {
            var item = new MenuItem(
                    cycle.week() + "  " + TextSafety.shownOnOneLine(cycle.result().rule()));
            item.setMnemonicParsing(false);
            return item;
        }).toList());
    }

    void focus() {
        if (rule.isVisible()) rule.requestFocus();
        else next.requestFocus();
    }
}
