package setpoint.app.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The other end of a connection on this machine, where the system says whose it is (`/proc` on Linux).
///
/// @param remote where it comes from
/// @param local where it arrived
record Peer(InetSocketAddress remote, InetSocketAddress local) {
    private static final Path PROC = Path.of("/proc");
    private static final int INODE = 9;

    /// Whether a process may be the other end: true also where the system does not say whose the connection is.
    boolean mayBe(long process) {
        var inode = inode("tcp").or(() -> inode("tcp6"));
        return inode.isEmpty() || holds(process, "socket:[" + inode.get() + "]");
    }

    /// The connection's number, as its other end has it.
    private Optional<String> inode(String table) {
        try (var lines = Files.lines(PROC.resolve("self").resolve("net").resolve(table))) {
            var ours = lines.map(line -> line.strip().split("\\s+")).filter(this::isOurs).findFirst();
            return ours.map(fields -> fields[INODE]);
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }

    private boolean isOurs(String[] fields) {
        return fields.length > INODE
                && fields[1].endsWith(hex(remote.getPort()))
                && fields[2].endsWith(hex(local.getPort()));
    }

    private static String hex(int port) {
        return ":%04X".formatted(port);
    }

    private static boolean holds(long process, String socket) {
        try (var open = Files.list(PROC.resolve(String.valueOf(process)).resolve("fd"))) {
            return open.anyMatch(file -> isLinkTo(file, socket));
        } catch (IOException notOurs) {
            return false;
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
