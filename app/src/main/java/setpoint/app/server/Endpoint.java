package setpoint.app.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;

/// Where a workbench listens, as it tells programs of the same user: `run/endpoint.json` names the port and the file that
/// holds the token. Both files are for their owner alone, from the moment they are there.
///
/// @param process the id of the workbench's process
/// @param tokenFile the file whose one line is the token
public record Endpoint(int port, long process, String tokenFile) {
    private static final String FILE = "endpoint.json";
    private static final String TOKEN = "token";

    /// Tells others where this process listens.
    ///
    /// @param run a folder that is for its owner alone
    static Endpoint announce(Path run, int port, String token) throws IOException {
        var endpoint = new Endpoint(port, ProcessHandle.current().pid(), run.resolve(TOKEN).toString());
        write(run.resolve(TOKEN), token + "\n");
        write(run.resolve(FILE), JsonText.compact(Records.full(endpoint)) + "\n");
        return endpoint;
    }

    /// What a workbench has told; nothing where none has, or what is there makes no sense. It may have ended since.
    public static Optional<Endpoint> read(Path run) {
        try {
            var tree = StrictJson.read(FILE, Files.readAllBytes(run.resolve(FILE)));
            return Optional.of(Records.read(Endpoint.class, tree, ""));
        } catch (IOException | Refused notThere) {
            return Optional.empty();
        }
    }

    /// The token that a request must carry.
    public String token() throws IOException {
        return Files.readString(Path.of(tokenFile)).strip();
    }

    /// Takes away what a workbench has told. To be called by whoever has the workspace open: what is there is its own, or
    /// was left by one that was killed.
    public static void withdraw(Path run) throws IOException {
        Files.deleteIfExists(run.resolve(FILE));
        Files.deleteIfExists(run.resolve(TOKEN));
    }

    /// Whole or not at all, and at no moment readable by others.
    private static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(draft, options, forOwnerAlone())) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The attributes of a new file that only its owner may read; elsewhere than on POSIX its folder must see to it.
    static FileAttribute<?>[] forOwnerAlone() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
