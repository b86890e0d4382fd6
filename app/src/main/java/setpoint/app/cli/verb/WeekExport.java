package setpoint.app.cli.verb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Addresses;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.World;
import setpoint.model.agent.Agent;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.week.BlockType;
import setpoint.model.week.Blocks;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.persistence.exchange.all.Exports;
import setpoint.persistence.exchange.ical.CalendarWriter;

/// Writes weeks of an agent as calendars, what was intended and what happened each as one of its own.
final class WeekExport {
    static final String FORMAT = "ics";

    @Option(names = "--agent", paramLabel = "A",
            description = "Of ics: whose weeks. Default: you.") private @Nullable String agent;

    @Option(names = "--week", paramLabel = "W",
            description = "Of ics: the ISO week, as 2026-W48; may be repeated. Default: all weeks.") private @Nullable List<String> weeks;

    @Option(names = "--type", paramLabel = "TYPE",
            description = "Of ics: one of ${COMPLETION-CANDIDATES}. Without it, both are written, each into a file of its own.") private @Nullable BlockType type;

    boolean isSaid() {
        return agent != null || weeks != null || type != null;
    }

    Answer answer(Opened here, World world, String output) {
        var now = here.now();
        var who = Addresses.agent(now, agent == null ? Agent.YOU : agent).id();
        var types = type == null ? List.of(BlockType.values()) : List.of(type);
        if (types.size() > 1 && output.equals("-"))
            throw new Refused("Standard output takes one calendar; name its --type, or a file: -o %s.ics", who);
        var blocks = blocks(now, who);
        var answer = new Answer().with("agent", who).with("format", FORMAT);
        var files = new ArrayList<Object>();
        for (var one : types) {
            var of = blocks.stream().filter(block -> block.type() == one && !block.isRunning()).toList();
            var bytes = CalendarWriter.write(now, who, one, of);
            var tree = new LinkedHashMap<String, Object>();
            tree.put("type", one.name());
            tree.put("blocks", (long) of.size());
            tree.put("bytes", (long) bytes.length);
            if (output.equals("-")) {
                tree.put("content", new String(bytes, StandardCharsets.UTF_8));
                answer.raw(bytes);
            } else {
                var name = type == null ? named(output, one) : output;
                var file = world.file(name);
                Exports.write(bytes, file, name);
                tree.put("file", file.toString());
                answer.line("Wrote %s of %s (%s) to %s.", Words.count(of.size(), "block"), who, one, Style.safe(name));
            }
            files.add(tree);
        }
        if (blocks.stream().anyMatch(Timeblock::isRunning))
            answer.message("The block whose timer runs is left out; it has no end yet.");
        return answer.with("files", files);
    }

    private List<Timeblock> blocks(Snapshot now, String who) {
        var all = Blocks.of(now, who);
        var asked = weeks == null ? all.weeks() : new TreeSet<>(weeks.stream().map(Week::parse).toList());
        return asked.stream().flatMap(week -> all.in(week).stream()).toList();
    }

    /// `week.ics` becomes `week-dream.ics`.
    private static String named(String output, BlockType type) {
        var word = "-" + type.name().toLowerCase(java.util.Locale.ROOT);
        boolean ends = output.regionMatches(true, output.length() - 4, ".ics", 0, 4);
        return ends ? output.substring(0, output.length() - 4) + word + ".ics" : output + word + ".ics";
    }
}
