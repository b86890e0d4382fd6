package setpoint.persistence.exchange.mermaid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.model.plan.Ids;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.Opening;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.Source;

/// Flowcharts of Mermaid (the syntax of Mermaid 11), by themselves or as the first such block of a Markdown file.
///
/// - A node is a task: its text the title, its id the id. `((…))` is a milestone, and so is the class `milestone`.
/// - An edge is a dependency of its head on its tail. Without a head, or with two, the order in which it is written
///   counts. A label `SS +30m` is type and lag; any other is kept in the dependency's extensions.
/// - `{…}` is a gate for a person to decide, where at least one of its edges is labelled with an answer (yes, passed,
///   approved, no, failed, needs changes …), or where it has the class `gate`; else a plain task. What follows the
///   gate's "no" is woken by its failure (`next`) instead of depending on it. An answer that leads backwards, and what
///   leads backwards behind a "no", wakes its task again (`next`), where something else lets that task begin at first.
///   The labels `on success` and `on failure` say the same of any task.
/// - An outermost subgraph is a phase; one inside another is a task, and what it holds are its parts. A subgraph that
///   edges lead to or from is a task too, because only tasks can wait.
/// - Of each loop the edge that comes last in the file is set aside, in the plan's extensions, with a warning that names
///   the loop; where options are strict, it is an error.
/// - Looks (`style`, `classDef`, `linkStyle`, `click`) are left out and counted. `~~~` only shapes the layout.
public final class Mermaid implements Format {
    private static final Pattern FENCE = Pattern.compile("[ \\t]{0,12}(```+|~~~+)[ \\t]*mermaid[ \\t]*");
    private static final Pattern CHECKBOX = Pattern.compile("(?m)^[ \\t]{0,12}[-*+] \\[[ xX]]");

    @Override
    public String word() {
        return "mermaid";
    }

    @Override
    public List<String> endings() {
        return List.of(".mmd", ".mermaid");
    }

    /// A file named `.mmd` or `.mermaid`, or whose text begins as a flowchart; a Markdown file where it has a flowchart
    /// and no check-boxes.
    @Override
    public boolean recognises(Source source) {
        if (source.isNamed(".mmd") || source.isNamed(".mermaid")) return true;
        var head = Opening.of(source);
        if (isMarkdown(source)) return !CHECKBOX.matcher(head).find() && !blocks(head).isEmpty();
        return !source.isNamed(".json") && FlowchartText.isFlowchart(head);
    }

    @Override
    public Imported read(Source source, Options options) {
        var text = PlainText.of(source);
        var notes = new Notes();
        var block = new Block(1, text);
        var blocks = FlowchartText.isFlowchart(text) ? List.<Block>of() : blocks(text);
        if (isMarkdown(source) || !blocks.isEmpty()) {
            if (blocks.isEmpty()) throw new Refused("%s holds no flowchart (a block ```mermaid).", source.name());
            block = blocks.getFirst();
            if (blocks.size() > 1)
                notes.add("line " + block.line,
                        "this flowchart was read; %d others were left out.".formatted(blocks.size() - 1));
        }
        var chart = FlowchartText.read(source.name(), block.text, block.line, notes);
        var plan = chart.plan != null && Ids.allowed(chart.plan) ? chart.plan : source.planId();
        if (chart.title.isEmpty()) chart.title = source.stem();
        var content = new FlowchartPlan(source.name(), chart, plan, options, notes).content();
        return Imported.draft(word(), content, notes.all());
    }

    /// A plan as a flowchart that this format reads back: left to right, phases as subgraphs, parents as subgraphs
    /// within, gates as rhombs, milestones as circles, types and lags as labels.
    public static String write(Exported exported) {
        return write(exported.content());
    }

    /// The same of a content, or of a part of one.
    public static String write(Content content) {
        return new FlowchartWriter(content).written();
    }

    private static boolean isMarkdown(Source source) {
        return source.isNamed(".md") || source.isNamed(".markdown");
    }

    private record Block(int line, String text) {}

    /// The Mermaid blocks of a Markdown text that hold flowcharts.
    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        @Nullable
        String fence = null;
        var lines = new StringBuilder();
        int first = 0;
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (fence == null) {
                var opening = FENCE.matcher(line);
                if (!opening.matches()) continue;
                fence = opening.group(1);
                first = number + 1;
                lines.setLength(0);
            } else if (line.strip().startsWith(fence)) {
                if (FlowchartText.isFlowchart(lines.toString())) blocks.add(new Block(first, lines.toString()));
                fence = null;
            } else lines.append(line).append('\n');
        }
        return blocks;
    }
}
