package setpoint.views.shell;

import java.util.Map;

/// Keeps what a window looks like until it opens the next time. The program does this for the window, because it needs
/// files, which no view may have. Used on the JavaFX thread.
public interface Memory {
    /// What was kept; empty where nothing was, or where it cannot be read. Never fails.
    Map<String, String> read();

    /// Keeps it in place of what was kept before. Never fails: a window that forgets is better than none.
    void keep(Map<String, String> what);
}
