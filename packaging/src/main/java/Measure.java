import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/// Measures how long the assembled program takes from its start to the first frame of its window on the sample, as the
/// launcher starts it and as the same jars start on a plain class path, turn by turn. Needs no display; uses one where there
/// is one. Then how long the key takes that first leads to a week of 500 blocks. Run as a source file by the build.
///
///     java Measure.java FOLDER SCRATCH ROUNDS
final class Measure {
    private static final Pattern SAID = Pattern.compile("(\\d+) ms, (\\d+) ms CPU, (\\d+) MB");
    private static final Pattern SHOWN = Pattern.compile("(\\d+) ms, (\\d+) ms CPU of its thread");
    private static final int BLOCKS = 500;
    private static final int IDLE_MILLIS = 3000;

    private final Assembled program;
    private final List<String> screen;
    private final String workspace;

    /// What one start took.
    private record Start(long millis, long cpuMillis, long megabytes) {}

    private Measure(Path folder, Path scratch) throws IOException {
        program = new Assembled(folder);
        Files.createDirectories(scratch);
        workspace = Files.createTempDirectory(scratch, "sample-").toString();
        screen = System.getenv("DISPLAY") == null
                ? List.of("-Dglass.platform=Headless", "-Dprism.order=sw")
                : List.of("-Dprism.order=sw");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Measure(Path.of(args[0]), Path.of(args[1])).compare(Integer.parseInt(args[2]));
    }

    private void compare(int rounds) throws IOException, InterruptedException {
        said(program.rehearsal(screen, "sample", workspace));
        var launched = new ArrayList<>(program.quick());
        var cache = program.cache();
        if (Files.exists(cache)) launched.add("-XX:AOTCache=" + cache);
        else System.out.println("There is no start-up cache; see the build's message.");
        var plain = new ArrayList<Start>();
        var quick = new ArrayList<Start>();
        for (int i = 0; i < rounds; i++) {
            plain.add(start(List.of()));
            quick.add(start(launched));
        }
        System.out.printf("%d rounds, medians        plain   launched   ratio%n", rounds);
        row("first frame, ms", plain, quick, Start::millis);
        row("CPU time until then, ms", plain, quick, Start::cpuMillis);
        row("resident then, MB", plain, quick, Start::megabytes);
        compareWeeks(rounds, launched);
    }

    private void compareWeeks(int rounds, List<String> launched) throws IOException, InterruptedException {
        said(program.rehearsal(screen, "full", workspace, String.valueOf(BLOCKS)));
        var plain = new ArrayList<Start>();
        var quick = new ArrayList<Start>();
        for (int i = 0; i < rounds; i++) {
            plain.add(week(List.of()));
            quick.add(week(launched));
        }
        row("first week, ms", plain, quick, Start::millis);
        row("CPU time of its thread, ms", plain, quick, Start::cpuMillis);
    }

    private Start week(List<String> more) throws IOException, InterruptedException {
        // A window that was left at the week would open with it.
        Files.deleteIfExists(Path.of(workspace, "window.properties"));
        var options = new ArrayList<>(screen);
        options.addAll(more);
        var said = said(program.rehearsal(options, "week", workspace, String.valueOf(IDLE_MILLIS)));
        var shown = SHOWN.matcher(said);
        if (!shown.find()) throw new IOException("a week said: " + said);
        return new Start(Long.parseLong(shown.group(1)), Long.parseLong(shown.group(2)), 0);
    }

    private static void row(
            String name, List<Start> plain, List<Start> quick, ToLongFunction<Start> value) {
        long slow = median(plain, value);
        long fast = median(quick, value);
        System.out.printf("%-24s %6d     %6d    %.2f%n", name, slow, fast, (double) fast / slow);
    }

    private static long median(List<Start> starts, ToLongFunction<Start> value) {
        return starts.stream().mapToLong(value).sorted().skip(starts.size() / 2).findFirst().orElseThrow();
    }

    private Start start(List<String> more) throws IOException, InterruptedException {
        var options = new ArrayList<>(screen);
        options.addAll(more);
        var from = String.valueOf(System.currentTimeMillis());
        var said = said(program.rehearsal(options, "start", workspace, from));
        var start = SAID.matcher(said);
        if (!start.find()) throw new IOException("a start said: " + said);
        return new Start(Long.parseLong(start.group(1)), Long.parseLong(start.group(2)),
                Long.parseLong(start.group(3)));
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException("a start ended with " + process.exitValue() + ": " + said);
        return said;
    }
}
