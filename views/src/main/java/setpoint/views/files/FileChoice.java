package setpoint.views.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks a person for files.
public interface FileChoice {
    /// Files to read; none where the person thinks better of it.
    ///
    /// @param endings how their names may end, with the dot
    List<Path> toRead(String title, List<String> endings);

    /// A file to write; empty where the person thinks better of it.
    ///
    /// @param name the one that is proposed
    /// @param ending of its name, with the dot
    Optional<Path> toWrite(String title, String name, String ending);

    /// By the dialogs of the system.
    ///
    /// @param owner the window that asks
    static FileChoice ofSystem(Supplier<@Nullable Window> owner) {
        return new FileChoice() {
            @Override
            public List<Path> toRead(String title, List<String> endings) {
                var chooser = chooser(title);
                chooser.getExtensionFilters().addAll(
                        new ExtensionFilter("Plans, calendars, logs of time",
                                endings.stream().map(e -> "*" + e).toList()),
                        new ExtensionFilter("All files", "*"));
                var chosen = chooser.showOpenMultipleDialog(owner.get());
                return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> toWrite(String title, String name, String ending) {
                var chooser = chooser(title);
                chooser.setInitialFileName(name);
                chooser.getExtensionFilters().add(new ExtensionFilter("*" + ending, "*" + ending));
                return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
            }
        };
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
