package setpoint.app.cli.frame;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A mistake of Setpoint's own, written into a log file of its own; people see its name, never a stack trace.
public final class Fault {
    private Fault() {}

    /// @param folder where the file goes; made where it is not there
    /// @return a sentence that names the file
    public static String report(Path folder, Throwable failure, Instant now) {
        var what = failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + Style.safe(failure.getMessage(), 200));
        var name = "fault-" + now.truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-') + ".log";
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(name);
            Files.writeString(file, trace(failure, now));
            return "Setpoint failed, which is a mistake of its own (%s). Details are in %s".formatted(what, file);
        } catch (IOException unwritable) {
            return "Setpoint failed, which is a mistake of its own (%s). No log could be written to %s."
                    .formatted(what, folder);
        }
    }

    private static String trace(Throwable failure, Instant now) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        out.printf(
                "%s Setpoint on Java %s, %s %s%n",
                now, Runtime.version(), System.getProperty("os.name"), System.getProperty("os.version"));
        failure.printStackTrace(out);
        return text.toString();
    }
}
