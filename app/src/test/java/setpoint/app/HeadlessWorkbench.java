package setpoint.app;

import java.nio.file.Path;
import java.time.Clock;

/// The workbench as a process of its own, with a window that nobody sees.
final class HeadlessWorkbench {
    private HeadlessWorkbench() {}

    public static void main(String[] args) {
        new Wiring(System.getenv()).window(Path.of(args[0]), Clock.systemDefaultZone());
    }
}
