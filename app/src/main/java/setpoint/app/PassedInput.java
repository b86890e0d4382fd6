package setpoint.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// Standard input of a call that is passed on: kept in a file of the workspace's run folder, where the workbench reads
/// it. Both are the same user's on the same machine, and a request stays small.
final class PassedInput {
    private static final String PREFIX = "input-";

    private PassedInput() {}

    /// @param run a folder that is for its owner alone
    static Path keep(Path run, InputStream in) throws IOException {
        var file = Files.createTempFile(run, PREFIX, ".part");
        try (var to = Files.newOutputStream(file)) {
            in.transferTo(to);
        }
        return file;
    }

    /// @throws Refused where the file is none that was kept
    static InputStream open(Path run, @Nullable String file) throws IOException {
        if (file == null) return InputStream.nullInputStream();
        var path = Path.of(file).toRealPath();
        boolean kept = run.toRealPath().equals(path.getParent()) && path.getFileName().toString().startsWith(PREFIX);
        if (!kept) throw new Refused("Input is kept in %s, not in %s.", run, file);
        return Files.newInputStream(path);
    }
}
