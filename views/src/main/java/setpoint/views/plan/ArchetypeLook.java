package setpoint.views.plan;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Archetype;
import setpoint.model.plan.Task;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// The icon and colours of an archetype; one that is drawn like none of the first four is drawn like what is
/// unplanned.
public record ArchetypeLook(String name, Icon icon, String tint, String line, String text) {
    /// The look of a name, whatever the workspace says of it.
    public static ArchetypeLook of(String archetype) {
        return switch (archetype) {
            case Archetype.SCAN -> look(archetype, "scan", Icon.RADAR);
            case Archetype.CREATE -> look(archetype, "create", Icon.PEN);
            case Archetype.DISTRIBUTE -> look(archetype, "distribute", Icon.SEND);
            case Archetype.MEASURE -> look(archetype, "measure", Icon.GAUGE);
            default -> look(archetype.toUpperCase(Locale.ROOT), "unplanned", Icon.ALERT);
        };
    }

    private static ArchetypeLook look(String name, String token, Icon icon) {
        return new ArchetypeLook(name, icon, "-sp-" + token + "-tint", "-sp-" + token + "-line",
                "-sp-" + token + "-text");
    }

    /// The icon on its tint.
    public Node tile() {
        var tile = new StackPane(new Glyph(icon, 14));
        tile.getStyleClass().addAll("archetype-tile", style());
        return tile;
    }

    /// The colour of what happened in this mode of work.
    public String solid() {
        return tint.substring(0, tint.length() - "-tint".length());
    }

    /// The style class of this look.
    public String style() {
        return solid().substring("-sp-".length());
    }

    /// The look of an archetype as the workspace defines it.
    public static ArchetypeLook of(Snapshot now, String archetype) {
        // One that nobody has changed is looked up by name alone: this is asked for each card of a plan.
        var changed = now.find(Archetype.class, "", archetype);
        if (changed.isEmpty()) return of(archetype);
        var like = of(changed.get().look());
        return new ArchetypeLook(archetype, like.icon, like.tint, like.line, like.text);
    }

    /// The icon of a task: that of its kind where the kind is not plain work of its archetype.
    public Icon iconFor(Task task) {
        return switch (task.kind()) {
            case DEBUG, REFACTOR -> Icon.WRENCH;
            case DOCUMENT -> Icon.DOCUMENT;
            case MILESTONE -> Icon.FLAG;
            case GATE -> Icon.LOCK;
            case FAILURE -> Icon.ALERT;
            default -> icon;
        };
    }
}
