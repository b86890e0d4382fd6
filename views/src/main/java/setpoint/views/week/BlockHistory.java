package setpoint.views.week;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Change;
import setpoint.model.core.Subject;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.week.Timeblock;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Ago;
import setpoint.views.week.paint.Clock;

/// What was done to a block, newest first, with when it was before. Asked for again whenever the block has changed.
final class BlockHistory extends VBox {
    private static final int MOST = 8;

    private final Desk desk;
    private @Nullable Timeblock about;

    BlockHistory(Desk desk) {
        this.desk = desk;
        setId("block-history");
        setSpacing(3);
    }

    void show(Timeblock block) {
        if (block.equals(about)) return;
        if (about == null || !about.id().equals(block.id())) getChildren().clear();
        about = block;
        desk.history(Subject.of(block.key()), Long.MAX_VALUE, MOST, changes -> {
            if (block.equals(about)) draw(changes);
        });
    }

    private void draw(List<Change> changes) {
        var heading = new Label("History");
        heading.getStyleClass().add("week-tray-title");
        getChildren().clear();
        if (!changes.isEmpty()) getChildren().add(heading);
        for (var change : changes) {
            var line = new Label(words(change));
            line.getStyleClass().add("history-line");
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            getChildren().add(line);
        }
    }

    private String words(Change change) {
        var id = change.author().agent();
        var who = desk.snapshot().find(Agent.class, "", id).map(Agent::name).orElse(id);
        var step = switch (change.step()) {
            case UNDO -> " took back: ";
            case REDO -> " did again: ";
            default -> ": ";
        };
        return TextSafety.shownOnOneLine(who) + step + Words.spaced(change.verb()) + before(change) + " · "
                + Ago.of(change.at(), desk.now(), desk.zone());
    }

    /// When it was before, where a change moved it, and why.
    private static String before(Change change) {
        for (var delta : change.deltas())
            if (delta.before() instanceof Timeblock was && delta.after() instanceof Timeblock is) {
                var reason = is.why().isBlank() || is.why().equals(was.why())
                        ? ""
                        : ", because: " + TextSafety.shownOnOneLine(is.why());
                if (was.span().equals(is.span())) return reason;
                var length = was.minutes() == null ? "" : ", " + Clock.length(was.minutes());
                return " (was %s%s)".formatted(was.start().toString().replace('T', ' '), length) + reason;
            }
        return "";
    }
}
