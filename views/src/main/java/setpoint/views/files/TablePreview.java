package setpoint.views.files;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;
import setpoint.views.desk.TimeTable.Preview;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// What would come in of a table, and what would not.
public final class TablePreview extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int REMARKS_TO_NAME = 50;

    private final Label summary = new Label();
    private final VBox blocks = new VBox();
    private final VBox remarks = new VBox();
    private final ScrollPane comingIn = pane("preview-blocks", blocks);
    private final ScrollPane leftOut = pane("preview-remarks", remarks);

    public TablePreview() {
        getStyleClass().add("table-preview");
        summary.setId("preview-summary");
        summary.getStyleClass().add("preview-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        var lists = new HBox(comingIn, leftOut);
        lists.getStyleClass().add("preview-lists");
        HBox.setHgrow(comingIn, Priority.ALWAYS);
        VBox.setVgrow(lists, Priority.ALWAYS);
        getChildren().addAll(summary, lists);
    }

    private static ScrollPane pane(String id, VBox list) {
        var pane = new ScrollPane(list);
        pane.setId(id);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("edge-to-edge");
        list.getStyleClass().add("preview-list");
        return pane;
    }

    /// @param now for the names of tasks
    void show(Preview found, Snapshot now) {
        boolean isOpen = !found.trouble().isEmpty();
        boolean isWrong = isOpen || found.created() == 0;
        pseudoClassStateChanged(WRONG, isWrong);
        summary.setText(TextSafety.shown(isOpen ? found.trouble() : summary(found)));
        summary.setGraphic(new Glyph(isWrong ? Icon.ALERT : Icon.CHECK, 14));
        blocks.getChildren().setAll(found.first().stream().map(block -> line(block, now)).toList());
        int more = found.entries() - found.first().size();
        if (more > 0) blocks.getChildren().add(quiet("… and %d more".formatted(more)));
        remarks.getChildren().setAll(warnings(found).stream().map(TablePreview::quiet).toList());
        Forms.setShown(leftOut, !remarks.getChildren().isEmpty());
    }

    private static String summary(Preview found) {
        var parts = new ArrayList<String>();
        parts.add(found.entries() == 0
                ? "No row can be read so."
                : "%s of what happened, %s in all.".formatted(
                        Words.count(found.entries(), "block"), Words.minutes(found.minutes())));
        int known = found.entries() - found.created();
        if (known > 0)
            parts.add(found.created() == 0 ? "All of it is here already." : known + " of them are here already.");
        if (found.leftOut() > 0) parts.add("Left out: %s.".formatted(Words.count(found.leftOut(), "row")));
        return String.join(" ", parts);
    }

    private static List<String> warnings(Preview found) {
        if (found.reading() == null) return List.of();
        var all = found.reading().warnings();
        var shown = new ArrayList<>(all.stream().limit(REMARKS_TO_NAME).map(Words::capitalised).toList());
        if (all.size() > shown.size()) shown.add("… and %d more.".formatted(all.size() - shown.size()));
        return shown;
    }

    private static Node line(Timeblock block, Snapshot now) {
        var day = new Label(DAY.format(block.from()));
        day.getStyleClass().add("preview-day");
        var end = block.from().plusMinutes(block.minutes() == null ? 0 : block.minutes());
        var time = new Label(TIME.format(block.from()) + "–" + TIME.format(end));
        time.getStyleClass().add("preview-time");
        var title = new Label(TextSafety.shownOnOneLine(Matter.of(now, block).title()));
        title.getStyleClass().add("preview-title");
        if (block.task() != null) title.setGraphic(new Glyph(Icon.CHECK, 12));
        var line = new HBox(day, time, title);
        line.getStyleClass().add("preview-line");
        return line;
    }

    private static Label quiet(String sentence) {
        var label = new Label(TextSafety.shown(sentence));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }
}
