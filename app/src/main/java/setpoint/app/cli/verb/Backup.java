package setpoint.app.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Refused;

/// Makes a copy.
@Command(
        name = "backup",
        description = {
            "Writes a consistent copy of the workspace into one file, and tries it before it gets its name.",
            "",
            "It holds everything but the private key. An existing file is never overwritten."
        },
        footer = {"  setpoint backup ~/backups/plans-2026-11-21.zip"})
public final class Backup extends WorkspaceCall {
    @Parameters(paramLabel = "FILE", description = "The file to write, a zip.") private String file = "";

    @Override
    protected Answer answer(Opened here) throws IOException {
        var target = world().file(file);
        if (Files.exists(target)) throw new Refused("%s is there already; name a new file.", file);
        if (target.getParent() == null || !Files.isDirectory(target.getParent()))
            throw new Refused("There is no folder %s to write into.", target.getParent());
        here.store().backup(target);
        return new Answer()
                .with("ok", true)
                .with("problems", java.util.List.of())
                .with("file", target.toString())
                .with("bytes", Files.size(target))
                .with("revision", here.now().revision())
                .line("Wrote %s (%,d bytes), as of revision %d.", Style.safe(file), Files.size(target),
                        here.now().revision());
    }
}
