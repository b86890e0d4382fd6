package setpoint.views.week.paint;

import setpoint.model.core.Snapshot;
import setpoint.model.plan.Archetype;
import setpoint.model.week.Matter;
import setpoint.views.kit.Icon;
import setpoint.views.plan.ArchetypeLook;

/// The colours and the icon of a block.
public record BlockLook(Icon icon, String solid, String tint, String line, String text) {
    public static final BlockLook UNPLANNED =
            new BlockLook(Icon.ALERT, "-sp-unplanned", "-sp-unplanned-tint", "-sp-unplanned-line",
                    "-sp-unplanned-text");

    /// @param now knows as which of the first four an archetype is drawn that somebody added
    public static BlockLook of(Snapshot now, Matter matter) {
        return of(drawnAs(now, matter.archetype()), matter);
    }

    /// The name of the archetype as which another is drawn; empty where it is drawn as nothing in particular.
    static String drawnAs(Snapshot now, String archetype) {
        return Archetype.named(now, archetype).look();
    }

    /// @param drawnAs as which archetype
    static BlockLook of(String drawnAs, Matter matter) {
        var look = ArchetypeLook.of(drawnAs);
        var icon = matter.task() == null ? look.icon() : look.iconFor(matter.task());
        var solid = look.tint().substring(0, look.tint().length() - "-tint".length());
        return new BlockLook(icon, solid, look.tint(), look.line(), look.text());
    }
}
