package setpoint.app.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The other end of a connection on this machine, where the system says whose it is (`/proc` on Linux).
///
/// @param remote where it comes from
/// @param local where it arrived
record Peer(InetSocketAddress remote, InetSocketAddress local) {
    private static final Path PROC = Path.of("/proc");
    private static final int INODE = 9;

    /// Whether a process may be the other end: false only where the system says that the connection is not its own.
    boolean mayBe(long process) {
        try {
            var inode = inode();
            return inode.isEmpty() || holds(process, "socket:[" + inode.get() + "]");
        } catch (NoSuchFileException noSuchProcess) {
            return false;
        } catch (IOException notTold) {
            return true;
        }
    }

    /// The connection's number, as its other end has it.
    private Optional<String> inode() throws IOException {
        for (var table : new String[] {"tcp", "tcp6"}) {
            var file = PROC.resolve("self").resolve("net").resolve(table);
            if (!Files.isReadable(file)) continue;
            try (var lines = Files.lines(file)) {
                var found = lines.map(line -> line.strip().split("\\s+")).filter(this::isOurs).findFirst();
                if (found.isPresent()) return found.map(fields -> fields[INODE]);
            }
        }
        return Optional.empty();
    }

    private boolean isOurs(String[] fields) {
        return fields.length > INODE
                && fields[1].endsWith(hex(remote.getPort()))
                && fields[2].endsWith(hex(local.getPort()));
    }

    private static String hex(int port) {
        return ":%04X".formatted(port);
    }

    private static boolean holds(long process, String socket) throws IOException {
        try (Stream<Path> open = Files.list(PROC.resolve(String.valueOf(process)).resolve("fd"))) {
            return open.anyMatch(file -> isLinkTo(file, socket));
        }
    }

    private static boolean isLinkTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
