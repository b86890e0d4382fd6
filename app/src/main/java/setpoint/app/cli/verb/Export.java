package setpoint.app.cli.verb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Program.DrawingFormat;
import setpoint.app.cli.frame.Program.DrawingWish;
import setpoint.app.cli.frame.Program.Drawn;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.all.Exports;

/// Writes a plan, or draws it.
@Command(
        name = "export",
        description = {
            "Writes a plan: by default as a plan file, by default the newest published version, else the newest approved one,"
                    + " else the draft.",
            "",
            "A plan file of a published version is signed; anybody can check it with setpoint verify.",
            "",
            "svg, png and drawio draw the plan as a graph, laid out as in the window: what was placed by hand stands where it"
                    + " was put. What has ended is left out where it is more than 300 tasks; --all draws it too. drawio is for"
                    + " diagrams.net.",
            "",
            "ics writes the timeblocks of an agent as calendars, DREAM and REALITY apart: into NAME-dream.ics and"
                    + " NAME-reality.ics, or one of them with --type."
        },
        footer = {
            "  setpoint export search -o search.json",
            "  setpoint export search --format mermaid",
            "  setpoint export search --version 2 --format beads -o issues.jsonl",
            "  setpoint export search --format svg --theme dark -o search.svg",
            "  setpoint export search --format png --scale 2 -o search.png",
            "  setpoint export --agent planner --week 2026-W48 --format ics -o week.ics"
        })
public final class Export extends WorkspaceCall {
    private static final double LEAST = 0.1;
    private static final double MOST = 4;

    /// All words that a format goes by: those of files that hold the plan, those of pictures, then that of a week.
    static final class Formats implements Iterable<String>, ITypeConverter<String> {
        private static List<String> words() {
            var drawn = Stream.of(DrawingFormat.values()).map(DrawingFormat::name);
            var plans = Stream.concat(Stream.of(Exports.values()).map(Exports::word), drawn);
            return Stream.concat(plans, Stream.of(WeekExport.FORMAT)).toList();
        }

        static Optional<DrawingFormat> drawing(String word) {
            return Stream.of(DrawingFormat.values()).filter(f -> f.name().equals(word)).findFirst();
        }

        static Exports text(String word) {
            return Stream.of(Exports.values()).filter(f -> f.word().equals(word)).findFirst().orElseThrow();
        }

        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }

        @Override
        public String convert(String word) {
            if (words().contains(word)) return word;
            throw new TypeConversionException("expected one of %s but was '%s'".formatted(words(), word));
        }
    }

    @Parameters(arity = "0..1", paramLabel = "PLAN",
            description = "The plan's id; not with ics.") private String plan = "";

    @Option(names = "--format", paramLabel = "F",
            completionCandidates = Formats.class, converter = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: plan.") private String format =
                    Exports.PLAN.word();

    @Option(names = "--theme", paramLabel = "THEME",
            description = "Of svg, png and drawio: one of ${COMPLETION-CANDIDATES}. Default: light.") private TourOf.@Nullable Look theme;

    @Option(names = "--scale", paramLabel = "N",
            description = "Of png: pixels for each pixel of the window at 100 %%, from 0.1 to 4. Default: 1.") private @Nullable Double scale;

    @Option(names = "--all",
            description = "Of svg, png and drawio: draw what has ended, however much it is.") private boolean all;

    @Option(names = "--version", paramLabel = "N",
            description = "The version to write, as a number or “draft”.") private @Nullable String version;

    @Option(names = "--draft", description = "Write the open draft.") private boolean draft;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; - is standard output, the default.") private String output = "-";

    @Mixin private WeekExport week = new WeekExport();

    @Override
    protected Answer answer(Opened here) {
        if (format.equals(WeekExport.FORMAT)) return weeks(here);
        if (plan.isEmpty()) throw new Refused("Name the plan to write; the weeks of an agent are --format ics.");
        if (week.isSaid()) throw new Refused("--agent, --week and --type are for --format ics.");
        checkOptions();
        var exported = chosen(here.now());
        var version = exported.version();
        var drawn = Formats.drawing(format).map(f -> draw(here, f, version == null ? 0 : version.number()));
        var bytes = drawn.map(Drawn::bytes).orElseGet(() -> Formats.text(format).write(exported));
        var answer = new Answer()
                .with("plan", plan)
                .with("format", format)
                .with("version", exported.number())
                .with("state", exported.state().name())
                .with("planRef", version == null ? null : version.planRef())
                .with("bytes", bytes.length);
        drawn.ifPresent(d -> describe(answer, d));
        if (output.equals("-")) return answer.with("content", content(bytes)).raw(bytes);
        var file = write(bytes);
        return answer.with("file", file.toString())
                .line("Wrote %s %d of plan %s to %s.", version == null ? "draft" : "version", exported.number(), plan,
                        Style.safe(output));
    }

    private Answer weeks(Opened here) {
        if (!plan.isEmpty())
            throw new Refused("ics holds the weeks of an agent, not a plan: leave “%s” out.", Style.safe(plan));
        if (theme != null || all || scale != null || version != null || draft)
            throw new Refused("--theme, --scale, --all, --version and --draft are for plans, not for ics.");
        return week.answer(here, world(), output);
    }

    private void checkOptions() {
        boolean draws = Formats.drawing(format).isPresent();
        if (!draws && (theme != null || all))
            throw new Refused("--theme and --all are for svg, png and drawio; %s is not drawn.", format);
        if (scale != null && !isPixels()) throw new Refused("--scale is for png; %s is not made of pixels.", format);
        if (scale != null && !(scale >= LEAST && scale <= MOST))
            throw new Refused("--scale: a number from %s to %.0f, not %s.", LEAST, MOST, scale);
        if (isPixels() && output.equals("-") && world().colour())
            throw new Refused("A PNG is no text for a terminal. Name a file: -o %s.png", plan);
    }

    private boolean isPixels() {
        return Formats.drawing(format).filter(f -> f == DrawingFormat.png).isPresent();
    }

    private Drawn draw(Opened here, DrawingFormat as, int number) {
        var look = theme == null ? TourOf.Look.light : theme;
        var wish = new DrawingWish(as, look.name(), scale == null ? 1 : scale, all);
        return world().program().draw(here, plan, number, wish);
    }

    private static void describe(Answer answer, Drawn drawn) {
        answer.with("width", drawn.width()).with("height", drawn.height());
        answer.with("tasks", drawn.tasks()).with("leftOut", drawn.leftOut());
        drawn.remarks().forEach(answer::message);
    }

    /// As text; pixels in Base64.
    private String content(byte[] bytes) {
        return isPixels() ? Base64.getEncoder().encodeToString(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    private Exported chosen(Snapshot now) {
        var found = Addresses.plan(now, plan);
        if (version == null && !draft) return Exported.newest(now, plan);
        return Addresses.version(now, found, version == null ? "draft" : version)
                .map(v -> Exported.version(now, v))
                .orElseGet(() -> Exported.draft(now, plan));
    }

    private Path write(byte[] bytes) {
        var file = world().file(output);
        Exports.write(bytes, file, output);
        return file;
    }
}
