import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The assembled folder, as the launchers in its `bin` see it.
record Assembled(Path root) {
    private static final Pattern QUICK = Pattern.compile("^quick='(.*)'$", Pattern.MULTILINE);

    /// The options that the launcher gives the JVM.
    List<String> quick() throws IOException {
        var quick = QUICK.matcher(Files.readString(root.resolve("bin").resolve("setpoint")));
        if (!quick.find()) throw new IOException("the launcher names no options");
        return List.of(quick.group(1).split(" "));
    }

    /// Where the launcher looks for the cache of a start: named by the Java and the files that it is for.
    Path cache() throws IOException {
        long bytes = 0;
        for (var jar : jars("*.jar")) bytes += Files.size(jar);
        return root.resolve("lib")
                .resolve("setpoint-%s-%d.aot".formatted(System.getProperty("java.runtime.version"), bytes));
    }

    private List<Path> jars(String named) throws IOException {
        try (var found = Files.newDirectoryStream(root.resolve("lib"), named)) {
            var jars = new ArrayList<Path>();
            found.forEach(jars::add);
            return jars;
        }
    }

    /// The command that starts a rehearsal on the Java that runs this.
    List<String> rehearsal(List<String> options, String... args) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xlog:disable"));
        command.addAll(options);
        command.addAll(List.of("-cp", jars("setpoint-app-*.jar").getFirst().toString(), "setpoint.app.Rehearsal"));
        command.addAll(List.of(args));
        return command;
    }
}
