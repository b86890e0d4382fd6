package setpoint.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A process and those that started it, the nearest first.
record Ancestry(List<ProcessHandle> processes) {
    static final String SESSION = "SETPOINT_SESSION";
    private static final long INIT = 1;

    /// Those of a process that runs; none where it does not.
    static Ancestry of(long process) {
        return new Ancestry(Stream.iterate(ProcessHandle.of(process), Optional::isPresent, p -> p.get().parent())
                .map(Optional::orElseThrow)
                .toList());
    }

    /// Whether one of them carries the mark of an agent's session, as far as the system lets it be seen (`/proc` on
    /// Linux).
    boolean hasSession() {
        return processes.stream().anyMatch(Ancestry::hasMarker);
    }

    private static boolean hasMarker(ProcessHandle process) {
        try {
            var file = Path.of("/proc", String.valueOf(process.pid()), "environ");
            var environment = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Arrays.stream(environment.split("\0")).anyMatch(entry -> entry.startsWith(SESSION + "="));
        } catch (IOException notReadable) {
            return false;
        }
    }

    /// What they are called, the first as a command of Setpoint's own.
    List<String> names() {
        var names = processes.stream().filter(p -> p.pid() != INIT).skip(1).map(Ancestry::name);
        return Stream.concat(Stream.of("setpoint"), names).toList();
    }

    private static String name(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString)
                .orElse("process " + process.pid());
    }
}
