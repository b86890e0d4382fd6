package setpoint.views.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.inbox.Thought;
import setpoint.model.inbox.Waiting;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Ago;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.plan.Minutes;
import setpoint.views.plan.PlanNow;

/// One thing that waits: what it is, where, since when, and what can be done. The first of each sort has the sort's name
/// above it; the selected one says more.
final class InboxCell extends ListCell<Waiting> {
    private static final int WARNINGS_TO_SHOW = 8;

    private final Desk desk;
    private final BiConsumer<Waiting, InboxAction> act;

    InboxCell(Desk desk, BiConsumer<Waiting, InboxAction> act) {
        this.desk = desk;
        this.act = act;
        setPrefWidth(0);
        getStyleClass().add("inbox-cell");
        selectedProperty().subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable Waiting one, boolean empty) {
        super.updateItem(one, empty);
        setGraphic(null);
        setId(null);
        setAccessibleText(null);
        if (one == null || empty) return;
        setId("inbox-" + WaitingId.of(one));
        setAccessibleText(sortOf(one) + ": " + titleOf(one) + ", " + whereOf(one));
        setGraphic(new VBox(parts(one).toArray(Node[]::new)));
    }

    private List<Node> parts(Waiting one) {
        var parts = new ArrayList<Node>();
        if (isFirstOfItsSort(one)) {
            var heading = new Label(sortOf(one));
            heading.getStyleClass().add("inbox-heading");
            parts.add(heading);
        }
        parts.add(row(one));
        return parts;
    }

    private boolean isFirstOfItsSort(Waiting one) {
        int at = getIndex();
        return at == 0 || at > 0 && getListView().getItems().get(at - 1).getClass() != one.getClass();
    }

    private HBox row(Waiting one) {
        var title = new Label(titleOf(one));
        title.getStyleClass().add("strong");
        title.setTooltip(new Tooltip(title.getText()));
        var where = new Label(whereOf(one));
        where.getStyleClass().add("quiet");
        var words = new VBox(2, title, where);
        if (isSelected()) words.getChildren().addAll(more(one));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(tile(one), words);
        for (var action : InboxAction.of(one)) row.getChildren().add(button(one, action));
        row.getStyleClass().add("inbox-row");
        return row;
    }

    private static StackPane tile(Waiting one) {
        var icon = switch (one) {
            case Waiting.GateToDecide _ -> Icon.SHIELD;
            case Waiting.Failed _ -> Icon.ALERT;
            case Waiting.Proposed _ -> Icon.GRAPH;
            case Waiting.Imported _ -> Icon.DOCUMENT;
            case Waiting.Captured _ -> Icon.PEN;
        };
        var tile = new StackPane(new Glyph(icon, 14));
        tile.getStyleClass().addAll("inbox-tile", one instanceof Waiting.Failed ? "danger" : "plain");
        return tile;
    }

    private Button button(Waiting one, InboxAction action) {
        var button = new Button(action.word());
        button.setId("inbox-" + WaitingId.of(one) + "-" + action.name().toLowerCase(java.util.Locale.ROOT));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip("%s (%s)".formatted(action.word(), action.key().getName())));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> act.accept(one, action));
        return button;
    }

    private static String sortOf(Waiting one) {
        return switch (one) {
            case Waiting.GateToDecide _ -> "To decide";
            case Waiting.Failed _ -> "Failed";
            case Waiting.Proposed _ -> "Proposed";
            case Waiting.Imported _ -> "Imported with warnings";
            case Waiting.Captured _ -> "Thoughts";
        };
    }

    private String titleOf(Waiting one) {
        return switch (one) {
            case Waiting.GateToDecide gate -> PlanNow.titleOf(gate.gate());
            case Waiting.Failed failed -> PlanNow.titleOf(failed.task());
            case Waiting.Proposed proposed -> "%s proposes %s".formatted(
                    TextSafety.shownOnOneLine(proposed.agent()), Words.count(proposed.count(), "change"));
            case Waiting.Imported imported -> "%s, read as %s".formatted(
                    Words.count(imported.report().count(), "warning"), imported.report().format());
            case Waiting.Captured captured -> TextSafety.shownOnOneLine(captured.thought().title());
        };
    }

    private String whereOf(Waiting one) {
        var parts = new ArrayList<String>();
        if (one.plan() != null) parts.add(planOf(one.plan()));
        if (one instanceof Waiting.Captured captured) parts.addAll(details(captured.thought()));
        if (one.since() != null) parts.add(Ago.of(one.since(), desk.now(), desk.zone()));
        return String.join(" · ", parts);
    }

    private String planOf(String id) {
        var now = desk.snapshot();
        var plan = now.get(Plan.class, "", id);
        var project = now.find(Project.class, "", plan.project()).map(Project::title).orElse("");
        var title = plan.title().isBlank() ? id : plan.title();
        return TextSafety.shownOnOneLine(project.isBlank() ? title : project + " / " + title);
    }

    private static List<String> details(Thought thought) {
        var details = new ArrayList<String>();
        if (thought.kind() != null) details.add(thought.kind().word());
        if (thought.minutes() != null) details.add(Minutes.spaced(thought.minutes()));
        if (thought.project() != null) details.add(TextSafety.shownOnOneLine(thought.project()));
        return details;
    }

    private static List<Label> more(Waiting one) {
        return switch (one) {
            case Waiting.Failed failed -> failed.work().blockers().stream()
                    .filter(blocker -> blocker.isOpen())
                    .map(blocker -> line(blocker.title()))
                    .toList();
            case Waiting.Imported imported -> warnings(imported.report().warnings(), imported.report().count());
            default -> List.of();
        };
    }

    private static List<Label> warnings(List<String> sentences, int count) {
        var lines = new ArrayList<Label>();
        sentences.stream().limit(WARNINGS_TO_SHOW).forEach(sentence -> lines.add(line(sentence)));
        if (count > WARNINGS_TO_SHOW) lines.add(line("… and %d more".formatted(count - WARNINGS_TO_SHOW)));
        return lines;
    }

    private static Label line(String sentence) {
        var line = new Label(TextSafety.shownOnOneLine(sentence));
        line.setTooltip(new Tooltip(line.getText()));
        line.getStyleClass().add("inbox-more");
        return line;
    }
}
