import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts the assembled program once, with a window that nobody sees, and shows the week in it, so that the JVM can keep
/// ready what every start needs. Run as a source file by the build, on the Java that it builds with. Whatever goes wrong, the build goes on: a
/// folder without this cache starts more slowly, and that is all.
///
///     java Train.java FOLDER SCRATCH
final class Train {
    private static final int SECONDS = 120;
    /// Until the window has made ready what is looked at next.
    private static final int IDLE_MILLIS = 2000;

    private final Assembled program;
    private final Path scratch;

    private Train(Path folder, Path scratch) {
        program = new Assembled(folder);
        this.scratch = scratch;
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            new Train(Path.of(args[0]), Path.of(args[1])).train();
        } catch (IOException | RuntimeException failed) {
            System.out.println("No start-up cache was made: " + failed.getMessage());
        }
    }

    private void train() throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        var workspace = Files.createTempDirectory(scratch, "sample-").toString();
        var cache = program.cache();
        run(List.of(), "sample", workspace);
        run(List.of("-XX:AOTCacheOutput=" + cache), "week", workspace, String.valueOf(IDLE_MILLIS));
        if (!Files.exists(cache)) throw new IOException("the JVM wrote none; see " + log());
        System.out.printf("Start-up cache: %s, %d MB%n", cache.getFileName(), Files.size(cache) >> 20);
    }

    private Path log() {
        return scratch.resolve("train.log");
    }

    private void run(List<String> more, String... args) throws IOException, InterruptedException {
        var options = new ArrayList<>(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        options.addAll(program.quick());
        options.addAll(more);
        var process = new ProcessBuilder(program.rehearsal(options, args)).redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("%s took longer than %d seconds; see %s".formatted(args[0], SECONDS, log()));
        }
        if (process.exitValue() != 0)
            throw new IOException("%s ended with %d; see %s".formatted(args[0], process.exitValue(), log()));
    }
}
