package setpoint.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import setpoint.app.cli.frame.AtTerminal;

/// The terminal that controls this process: asked directly, so that a person can confirm also where input and output are
/// pipes.
final class Terminal extends AtTerminal {
    private static final Path TTY = Path.of("/dev/tty");

    private final Map<String, String> env;

    Terminal(Map<String, String> env) {
        this.env = env;
    }

    @Override
    protected Optional<String> ask(List<String> lines, String question) {
        var shown = String.join(System.lineSeparator(), lines) + System.lineSeparator() + question;
        return Files.exists(TTY) ? onTty(shown) : onConsole(shown);
    }

    private static Optional<String> onTty(String shown) {
        try (var out = Files.newOutputStream(TTY);
                var in = new BufferedReader(Files.newBufferedReader(TTY, StandardCharsets.UTF_8))) {
            out.write(shown.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return Optional.of(Objects.requireNonNullElse(in.readLine(), ""));
        } catch (IOException noTerminal) {
            return Optional.empty();
        }
    }

    private static Optional<String> onConsole(String shown) {
        var console = System.console();
        if (console == null || !console.isTerminal()) return Optional.empty();
        return Optional.of(Objects.requireNonNullElse(console.readLine("%s", shown), ""));
    }

    /// Looks at this process and at those that started it.
    @Override
    public boolean isInsideSession() {
        return env.containsKey(Ancestry.SESSION) || Ancestry.of(ProcessHandle.current().pid()).hasSession();
    }
}
