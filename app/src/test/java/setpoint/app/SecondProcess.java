package setpoint.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.core.Json;
import setpoint.persistence.exchange.json.StrictJson;

/// Programs of Setpoint's as processes of their own, with their real output and exit codes. Each starts in one folder, with
/// one workspace in it, and with none of the variables that would answer for a person.
final class SecondProcess {
    final Map<String, String> env = new HashMap<>();
    private final Path folder;
    private int started;

    SecondProcess(Path folder) {
        this.folder = folder;
        env.put("SETPOINT_WORKSPACE", folder.resolve("workspace").toString());
        env.put("LC_ALL", "C");
    }

    /// How a process ended.
    record Ended(int exit, String out, String err) {
        Map<String, Object> json() {
            return Json.object(StrictJson.read("the answer", out.getBytes(StandardCharsets.UTF_8)));
        }

        Object member(String name) {
            return json().get(name);
        }
    }

    /// A process that runs.
    record Running(Process process, Path out, Path err) {
        Ended end() throws IOException, InterruptedException {
            int exit = process.waitFor();
            return new Ended(exit, Files.readString(out), Files.readString(err));
        }

        String said() throws IOException {
            return Files.readString(err);
        }
    }

    Running start(List<String> through, String type, String... args) throws IOException {
        var command = new ArrayList<>(through);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-Xlog:class+load:file=" + folder.resolve("classes.log"), "-cp",
                System.getProperty("java.class.path"), type));
        command.addAll(List.of(args));
        int number = ++started;
        var out = folder.resolve("out" + number);
        var err = folder.resolve("err" + number);
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SETPOINT_"));
        builder.environment().putAll(env);
        return new Running(builder.start(), out, err);
    }

    Running start(String... args) throws IOException {
        return start(List.of(), "setpoint.app.Main", args);
    }

    Ended run(String... args) throws IOException, InterruptedException {
        return start(args).end();
    }
}
