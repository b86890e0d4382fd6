package setpoint.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import setpoint.model.core.Canonical;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.persistence.text.JsonText;

/// Says that this process and no other has the workspace open. The operating system keeps the lock and lets go of it
/// however the process ends; the note beside it only tells others who that is.
final class Owner implements AutoCloseable {
    private final FileChannel channel;
    private final Path note;

    private Owner(FileChannel channel, Path note) {
        this.channel = channel;
        this.note = note;
    }

    /// @param purpose what has it open, as in `window` or `cli`
    /// @throws Refused where another process has it open, saying which
    static Owner take(Folder folder, String purpose, Instant now) throws IOException {
        var note = folder.run().resolve("owner.json");
        var channel =
                FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new Refused(taken(folder, note));
        }
        Files.write(note, noteOf(purpose, now));
        return new Owner(channel, note);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static byte[] noteOf(String purpose, Instant now) {
        var pid = ProcessHandle.current().pid();
        var note = Map.of("pid", pid, "what", purpose, "since", now.toString(), "host", host());
        return (Canonical.text(note) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }

    private static String taken(Folder folder, Path note) {
        try {
            var owner = Json.object(JsonText.read(Files.readAllBytes(note)));
            return "The workspace %s is open in another Setpoint (%s, process %s on %s, since %s). Use that one, or close it first."
                    .formatted(folder.root(), owner.get("what"), owner.get("pid"), owner.get("host"),
                            owner.get("since"));
        } catch (IOException | Refused unreadable) {
            return "The workspace %s is open in another Setpoint. Use that one, or close it first."
                    .formatted(folder.root());
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
        channel.close();
    }
}
