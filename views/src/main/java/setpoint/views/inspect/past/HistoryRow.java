package setpoint.views.inspect.past;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Change;
import setpoint.model.core.Subject;
import setpoint.model.core.TextSafety;
import setpoint.model.past.Deed;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.OwnerMark;
import setpoint.views.kit.Ago;

/// One change: who, what, when.
final class HistoryRow {
    private static final int TO_TELL = 2;
    private static final int LONGEST = 120;

    private HistoryRow() {}

    static HBox of(Draft draft, Change change, @Nullable Subject subject) {
        var plan = draft.plan();
        var who = change.author().agent();
        var deeds = subject == null ? List.<Deed>of() : Deed.of(change, subject, plan.content());
        var words = new TextFlow(word(plan.nameOf(who), "history-who"));
        words.getStyleClass().add("history-words");
        if (change.step() != Change.Step.DO)
            words.getChildren()
                    .add(word(change.step() == Change.Step.UNDO ? " took back" : " did again", "history-did"));
        var told = deeds.stream().limit(TO_TELL).toList();
        for (int i = 0; i < told.size(); i++) {
            words.getChildren().add(word((i == 0 ? " " : ", ") + told.get(i).words(), "history-did"));
            if (!told.get(i).what().isEmpty())
                words.getChildren().add(word(" " + shortened(told.get(i).what()), "history-what"));
        }
        if (deeds.size() > TO_TELL)
            words.getChildren().add(word(" and " + (deeds.size() - TO_TELL) + " more", "history-did"));
        var when = new Label(Ago.of(change.at(), draft.desk().now(), draft.desk().zone()).replace(" ago", ""));
        when.getStyleClass().addAll("quiet", "history-when");
        when.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(OwnerMark.of(plan, who), words, when);
        row.getStyleClass().add("history-row");
        var origin = change.author().origin();
        Tooltip.install(row, new Tooltip(
                Ago.exactly(change.at(), draft.desk().zone()) + " · " + origin + "\n" + deeds.stream()
                        .map(d -> (d.words() + " " + d.what()).strip())
                        .map(TextSafety::shownOnOneLine)
                        .collect(Collectors.joining("\n"))));
        return row;
    }

    private static Text word(String words, String style) {
        var text = new Text(TextSafety.shownOnOneLine(words));
        text.getStyleClass().addAll("history-word", style);
        return text;
    }

    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST) return words;
        return words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
