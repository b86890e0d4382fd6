package setpoint.views.desk;

import java.util.concurrent.Executor;

/// What the program does for the window, because it needs files, keys or threads, which no view may have.
///
/// @param background runs what takes longer than a frame
public record Means(
        Publisher publisher, PlanTemplates templates, Clippings clippings, PlanFiles files, Executor background) {

    /// Those that need nothing outside: every new plan begins empty, the clipboard holds plain lines, there are no
    /// files, and what is calculated is waited for.
    public static Means plain(Publisher publisher) {
        return new Means(publisher, new BlankTemplate(), new PlainLines(), PlanFiles.NONE, Runnable::run);
    }
}
