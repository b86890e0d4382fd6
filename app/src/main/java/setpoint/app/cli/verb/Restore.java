package setpoint.app.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.io.OutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Call;
import setpoint.app.cli.frame.Confirmation;
import setpoint.app.cli.frame.Question;
import setpoint.app.cli.frame.Question.Fact;
import setpoint.app.cli.frame.Style;
import setpoint.model.core.Refused;

/// Puts a copy back.
@Command(
        name = "restore",
        description = {
            "Puts a backup in the place of the workspace. What is there now is kept aside first, under kept/.",
            "",
            "Only a person restores: you are asked in the window where it is open, which then shows what was put back; else on"
                    + " the terminal, where you retype the first 8 hex digits of the backup's SHA-256."
        },
        footer = {"  setpoint restore ~/backups/plans-2026-11-21.zip"})
public final class Restore extends Call {
    @Parameters(paramLabel = "FILE", description = "A file that setpoint backup made.") private String file = "";

    @Override
    protected Answer answer() throws IOException {
        world().program().leaveToWorkbench(globals().workspace());
        var backup = world().file(file);
        if (!Files.isRegularFile(backup)) throw Refused.unknown("There is no file %s.", file);
        var hash = sha256(backup);
        var workspace = globals().workspace();
        var question = new Question("restore this backup", List.of(
                Fact.of("Workspace", Style.safe(workspace.toString())),
                Fact.of("Backup", "%s, made %s".formatted(Style.safe(backup.toString()),
                        Files.getLastModifiedTime(backup))),
                Fact.of("SHA-256", hash),
                Fact.of("Kept", "What the workspace holds now is kept aside.")), hash);
        var how = new Confirmation(world()).of(question);
        var done = world().program().restore(workspace, backup, world().clock());
        return new Answer()
                .with("ok", true)
                .with("problems", List.of())
                .with("sha256", hash)
                .with("confirmed", how.name())
                .with("message", done)
                .line(Style.safe(done));
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
