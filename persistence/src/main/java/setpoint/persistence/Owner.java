package setpoint.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import setpoint.model.core.Canonical;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.persistence.text.JsonText;

/// Says that this process and no other has the workspace open. The operating system keeps the lock and lets go of it
/// however the process ends; the note beside it only tells others who that is.
final class Owner implements AutoCloseable {
    /// The lock files that this process holds. It must not even open one of them again: closing it would let go of the
    /// lock, as POSIX has it.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path lock;
    private final FileChannel channel;
    private final Path note;

    private Owner(Path lock, FileChannel channel, Path note) {
        this.lock = lock;
        this.channel = channel;
        this.note = note;
    }

    /// @param purpose what has it open, as in `window` or `cli`
    /// @throws Taken where somebody has it open, saying who
    static Owner take(Folder folder, String purpose, Instant now) throws IOException {
        var note = folder.run().resolve("owner.json");
        var lock = folder.run().toRealPath().resolve("lock");
        if (!HELD_HERE.add(lock)) throw taken(folder, note);
        try {
            var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw taken(folder, note);
            }
            Files.write(note, noteOf(purpose, now));
            return new Owner(lock, channel, note);
        } catch (IOException | RuntimeException failed) {
            HELD_HERE.remove(lock);
            throw failed;
        }
    }

    /// Who has the workspace open at this moment.
    static Optional<Taken> of(Folder folder) throws IOException {
        var note = folder.run().resolve("owner.json");
        var lock = folder.run().toRealPath().resolve("lock");
        if (HELD_HERE.contains(lock)) return Optional.of(taken(folder, note));
        if (!Files.exists(lock)) return Optional.empty();
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null ? Optional.of(taken(folder, note)) : Optional.empty();
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

    private static Taken taken(Folder folder, Path note) {
        try {
            var owner = Json.object(JsonText.read(Files.readAllBytes(note)));
            var sentence =
                    "The workspace %s is open in another Setpoint (%s, process %s on %s, since %s). Use that one, or close it first."
                            .formatted(folder.root(), owner.get("what"), owner.get("pid"), owner.get("host"),
                                    owner.get("since"));
            return new Taken(sentence, owner.get("pid") instanceof Long pid ? pid : 0);
        } catch (IOException | Refused unreadable) {
            return new Taken(
                    "The workspace %s is open in another Setpoint. Use that one, or close it first."
                            .formatted(folder.root()),
                    0);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
        channel.close();
        HELD_HERE.remove(lock);
    }
}
