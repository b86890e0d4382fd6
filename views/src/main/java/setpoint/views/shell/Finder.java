package setpoint.views.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Shade;
import setpoint.views.palette.CommandPalette;
import setpoint.views.palette.Find;
import setpoint.views.palette.Recent;

/// The palette laid over the window; the keyboard goes back to where it was when it closes.
final class Finder {
    private final ModalPane pane;
    private final CommandPalette palette;
    private final StackPane ground;
    private @Nullable Node before;

    Finder(ModalPane pane, Recent recent) {
        this.pane = pane;
        palette = new CommandPalette(recent, () -> pane.hide(true));
        ground = new StackPane(palette);
        ground.setAlignment(Pos.TOP_CENTER);
        ground.setOnMouseClicked(e -> {
            if (e.getTarget() == ground) pane.hide(true);
        });
        Shade.under(palette);
        // It is there at once; while an animation fades it out, it could not be opened again either.
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().subscribe((was, is) -> {
            if (!was || is) return;
            pane.setContent(null);
            if (before != null) before.requestFocus();
        });
    }

    boolean isOpen() {
        return pane.isDisplay();
    }

    /// @param scope what most of it is about
    void open(List<Find> finds, @Nullable Label scope, String typed) {
        if (!isOpen()) before = pane.getScene().getFocusOwner();
        pane.show(ground);
        palette.offer(finds, scope, typed);
    }
}
