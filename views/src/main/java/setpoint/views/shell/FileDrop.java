package setpoint.views.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/// Lets files be dropped on a region, which wears the pseudo-class `dropping` while some hang over it.
final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrop() {}

    static void on(Region region, Consumer<List<Path>> taking) {
        region.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (!e.getDragboard().hasFiles()) return;
            e.acceptTransferModes(TransferMode.COPY);
            region.pseudoClassStateChanged(DROPPING, true);
            e.consume();
        });
        region.addEventHandler(DragEvent.DRAG_EXITED, _ -> region.pseudoClassStateChanged(DROPPING, false));
        region.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            region.pseudoClassStateChanged(DROPPING, false);
            if (!e.getDragboard().hasFiles()) return;
            taking.accept(e.getDragboard().getFiles().stream().map(File::toPath).toList());
            e.setDropCompleted(true);
            e.consume();
        });
    }
}
