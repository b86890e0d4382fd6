package setpoint.persistence.exchange.mermaid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.mermaid.Flowchart.Edge;
import setpoint.persistence.exchange.mermaid.Flowchart.Node;
import setpoint.persistence.exchange.mermaid.Flowchart.Shape;
import setpoint.persistence.exchange.mermaid.Flowchart.Subgraph;
import setpoint.persistence.exchange.Limits;
import setpoint.persistence.exchange.Notes;

/// Reads the text of a Mermaid flowchart (the grammar of Mermaid 11, `flow.jison`), by descent through its statements.
final class FlowchartText {
    private static final Pattern HEADER = Pattern.compile("(?:flowchart-elk|flowchart|graph)(?=[\\s;]|$)");
    private static final Pattern DIRECTION = Pattern.compile("[ \\t]+(?:LR|RL|TB|TD|BT|[<>^v])(?=[\\s;]|$)");
    private static final Pattern LINK = Pattern.compile(
            "([xo<]?)(?:-{2,}+(?:([>xo])|(?<=---))|={2,}+(?:([>xo])|(?<====))|-?\\.+-([>xo]?))|~{3,}+");
    private static final Pattern LINK_WITH_TEXT = Pattern.compile("([xo<]?)(--|==|-\\.)");
    private static final Pattern LINK_END = Pattern.compile("(?:-{2,}+|={2,}+|-?\\.+-)([>xo]?)");
    private static final Pattern EDGE_ID = Pattern.compile("[A-Za-z0-9_]{1,64}@(?=[xo<]?[-=~])");
    private static final String COMMENT = "%%";
    private static final String OURS = "%% setpoint: ";

    /// What begins a node's text, and what ends it; longer ones first.
    private static final List<List<String>> BRACKETS = List.of(
            List.of("(((", ")))"), List.of("((", "))"), List.of("([", "])"), List.of("(-", "-)"), List.of("(", ")"),
            List.of("[[", "]]"), List.of("[(", ")]"), List.of("[/", "/]", "\\]"), List.of("[\\", "\\]", "/]"),
            List.of("[", "]"), List.of("{{", "}}"), List.of("{", "}"), List.of(">", "]"));

    private final String file;
    private final MermaidScanner in;
    private final Notes notes;
    private final Flowchart chart = new Flowchart();
    private final Set<String> edgeIds = new HashSet<>();
    private @Nullable Subgraph within;
    private int depth;

    private FlowchartText(String file, MermaidScanner in, Notes notes) {
        this.file = file;
        this.in = in;
        this.notes = notes;
    }

    /// @param firstLine the number of the text's first line in its file
    static Flowchart read(String file, String text, int firstLine, Notes notes) {
        return new FlowchartText(file, new MermaidScanner(file, text, firstLine), notes).chart();
    }

    /// Whether a text begins as a flowchart does, behind front matter, directives and comments.
    static boolean isFlowchart(String text) {
        try {
            var reading = new FlowchartText("", new MermaidScanner("", text, 1), new Notes());
            reading.preamble();
            return reading.in.match(HEADER) != null;
        } catch (Refused broken) {
            return false;
        }
    }

    private Flowchart chart() {
        preamble();
        if (in.match(HEADER) == null) throw in.refused(notAFlowchart());
        in.match(DIRECTION);
        while (true) {
            in.skipWhiteSpace();
            if (in.atEnd()) break;
            if (!in.take(";")) statement();
        }
        if (within != null)
            throw in.refused(
                    "the subgraph “%s” of line %d is not closed by “end”.".formatted(within.label, within.line));
        return chart;
    }

    private String notAFlowchart() {
        if (in.atEnd()) return "there is no flowchart here; one begins with “flowchart LR”.";
        return "plans are read from Mermaid flowcharts only, which begin with “flowchart” or “graph”, not with %s."
                .formatted(in.shown());
    }

    /// Front matter, directives and comments before the chart.
    private void preamble() {
        in.skipWhiteSpace();
        if (in.startsWith("---") && in.peek(3) == '\n') frontMatter();
        while (true) {
            in.skipWhiteSpace();
            if (!in.startsWith(COMMENT)) return;
            comment();
        }
    }

    private void frontMatter() {
        in.restOfLine();
        while (true) {
            if (in.atEnd()) throw in.refused("the front matter is not closed by a line “---”.");
            in.take("\n");
            var line = in.restOfLine();
            if (line.strip().equals("---")) return;
            if (line.startsWith("title:")) chart.title = title(line.substring("title:".length()).strip());
        }
    }

    private static String title(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return MermaidLabel.read(quoted ? value.substring(1, value.length() - 1) : value);
    }

    private void comment() {
        if (in.startsWith("%%{")) {
            int end = in.next("}%%");
            if (end < 0) throw in.refused("this directive is not closed by “}%%”.");
            in.goTo(end + 3);
            return;
        }
        boolean ours = in.take(OURS);
        var words = in.restOfLine().strip().split(" ", 4);
        if (!ours) return;
        if (words[0].equals("plan") && words.length == 2) chart.plan = words[1];
        else if (words[0].equals("task") && words.length == 2) chart.subgraphsThatAreTasks.add(words[1]);
        else if (words[0].equals("id") && words.length == 3) chart.ids.put(words[1], words[2]);
        else if (words[0].equals("parent") && words.length == 3) chart.parents.put(words[1], words[2]);
    }

    private void statement() {
        if (in.startsWith(COMMENT)) comment();
        else if (in.takeWord("subgraph")) subgraph();
        else if (in.takeWord("end")) endOfSubgraph();
        else if (in.takeWord("direction")) direction();
        else if (in.takeWord("class")) classes();
        else if (isLook()) look();
        else vertices();
    }

    private void direction() {
        in.skipBlanks();
        in.id();
    }

    private boolean isLook() {
        for (var word : List.of("classDef", "style", "linkStyle"))
            if (in.takeWord(word)) {
                int semicolon = in.next(";");
                if (semicolon >= 0 && semicolon < in.endOfLine()) in.goTo(semicolon);
                else in.restOfLine();
                return true;
            }
        if (in.takeWord("click") || in.take("accTitle:") || in.take("accDescr:")) {
            in.restOfLine();
            return true;
        }
        if (!in.takeWord("accDescr")) return false;
        in.skipWhiteSpace();
        int end = in.next("}");
        if (end < 0) throw in.refused("this description is not closed by “}”.");
        in.goTo(end + 1);
        return true;
    }

    private void look() {
        notes.count("%d lines about looks and links (style, classDef, click …) were left out.");
    }

    private void classes() {
        var words = in.restOfLine().strip().replaceAll(";$", "").split("\\s+");
        if (words.length < 2) return;
        for (var id : words[0].split(",")) {
            var node = chart.nodes.get(id);
            if (node != null) node.classes.add(words[words.length - 1]);
        }
    }

    private void subgraph() {
        int line = in.line();
        in.skipBlanks();
        var quoted = in.quoted();
        String id = quoted;
        var label = quoted;
        if (quoted == null) {
            int start = in.at();
            id = in.id();
            in.skipBlanks();
            var text = bracketedOrNot(new Node("", line));
            in.skipBlanks();
            if (in.peek() == '\n' || in.peek() == ';') label = text == null ? id : text;
            else {
                in.goTo(start);
                id = label = in.restOfLine().strip().replaceAll(";$", "");
            }
        }
        if (id == null || id.isEmpty()) id = "subgraph" + (chart.subgraphs.size() + 1);
        if (chart.subgraphs.containsKey(id))
            throw in.refused("the subgraph “%s” is there twice; the first is in line %d.".formatted(id,
                    chart.subgraphs.get(id).line));
        Limits.checkDepth(file, "line " + line, ++depth);
        within = new Subgraph(id, MermaidLabel.read(label == null ? "" : label), within, line);
        chart.subgraphs.put(id, within);
        Limits.checkTasks(file, chart.nodes.size() + chart.subgraphs.size());
    }

    private void endOfSubgraph() {
        if (within == null) throw in.refused("this “end” closes nothing.");
        within = within.within;
        depth--;
    }

    /// `A & B --> C -- text --> D`
    private void vertices() {
        var from = group();
        while (!from.isEmpty()) {
            int end = in.at();
            int endOfLine = in.endOfLine();
            in.skipWhiteSpace();
            boolean onNextLine = in.at() > endOfLine;
            var id = onNextLine ? null : in.match(EDGE_ID);
            if (onNextLine && (in.peek() == 'x' || in.peek() == 'o') || in.startsWith(COMMENT)) {
                in.goTo(end);
                break;
            }
            if (id != null) edgeIds.add(id.group().substring(0, id.group().length() - 1));
            int line = in.line();
            var link = link();
            if (link == null) {
                in.goTo(end);
                break;
            }
            in.skipWhiteSpace();
            var to = group();
            if (to.isEmpty()) throw in.refused("a node must follow the arrow, not %s.".formatted(in.shown()));
            connect(from, link, to, line);
            from = to;
        }
        in.skipBlanks();
        if (!in.atEnd() && in.peek() != '\n' && in.peek() != ';' && !in.startsWith(COMMENT))
            throw in.refused("an arrow or the end of the line is expected here, not %s.".formatted(in.shown()));
    }

    private void connect(List<String> from, Link link, List<String> to, int line) {
        Limits.checkDependencies(file,
                (int) Math.min(Integer.MAX_VALUE, chart.edges.size() + (long) from.size() * to.size()));
        if (link.isInvisible) return;
        for (var f : from)
            for (var t : to)
                chart.edges.add(
                        link.isReversed
                                ? new Edge(t, f, link.label, link.isDirected, line)
                                : new Edge(f, t, link.label, link.isDirected, line));
    }

    /// `A & B`
    private List<String> group() {
        var ids = new ArrayList<String>();
        while (true) {
            var id = node();
            if (id.isEmpty()) {
                if (!ids.isEmpty()) throw in.refused("a node must follow “&”, not %s.".formatted(in.shown()));
                return ids;
            }
            ids.add(id);
            int end = in.at();
            in.skipBlanks();
            if (!in.take("&")) {
                in.goTo(end);
                return ids;
            }
            in.skipWhiteSpace();
        }
    }

    private String node() {
        int line = in.line();
        var id = in.id();
        if (id.isEmpty()) return id;
        if (edgeIds.contains(id) && in.startsWith("@{")) {
            metadata(new Node(id, line));
            return "";
        }
        var node = chart.nodes.computeIfAbsent(id, i -> new Node(i, line));
        Limits.checkTasks(file, chart.nodes.size() + chart.subgraphs.size());
        if (within != null && (node.within == null || within.isWithin(node.within))) node.within = within;
        var label = bracketed(node);
        if (label != null) node.label = MermaidLabel.read(label);
        if (in.startsWith("@{")) metadata(node);
        while (in.take(":::")) {
            var name = in.id();
            if (!name.isEmpty()) node.classes.add(name);
        }
        return id;
    }

    /// The text in a node's brackets, whose form says what it is; null where no bracket follows.
    private @Nullable String bracketed(Node node) {
        if ("([{>".indexOf(in.peek()) < 0) return null;
        var text = bracketedOrNot(node);
        if (text == null)
            throw in.refused(
                    "this bracket is not closed on its line: %s. Put the text in double quotes.".formatted(in.shown()));
        return text;
    }

    private @Nullable String bracketedOrNot(Node node) {
        int start = in.at();
        for (var pair : BRACKETS) {
            if (!in.take(pair.getFirst())) continue;
            var text = within(pair.subList(1, pair.size()));
            if (text != null) {
                node.shape = shape(pair.getFirst());
                return text;
            }
            in.goTo(start);
        }
        return null;
    }

    private @Nullable String within(List<String> closings) {
        int start = in.at();
        in.skipWhiteSpace();
        var quoted = in.quoted();
        if (quoted != null) {
            in.skipWhiteSpace();
            for (var closing : closings) if (in.take(closing)) return quoted;
        }
        in.goTo(start);
        for (var closing : closings) {
            var text = in.upTo(closing);
            if (text != null) return text;
        }
        return null;
    }

    private static Shape shape(String opening) {
        return switch (opening) {
            case "{" -> Shape.DECISION;
            case "((", "(((" -> Shape.CIRCLE;
            default -> Shape.PLAIN;
        };
    }

    /// `@{ shape: diamond, label: "…" }`
    private void metadata(Node node) {
        in.take("@{");
        while (true) {
            in.skipWhiteSpace();
            if (in.take("}")) return;
            if (in.take(",")) continue;
            if (in.atEnd()) throw in.refused("this “@{” is not closed by “}”.");
            var key = in.id().replaceAll(":$", "");
            in.skipBlanks();
            in.take(":");
            in.skipWhiteSpace();
            var value = in.quoted();
            if (value == null) {
                int start = in.at();
                while (!in.atEnd() && ",}\n".indexOf(in.peek()) < 0) in.goTo(in.at() + 1);
                value = in.text.substring(start, in.at()).strip();
            }
            if (key.equals("label")) node.label = MermaidLabel.read(value);
            else if (key.equals("shape")) node.shape = namedShape(value);
            else
                if (key.isEmpty() && value.isEmpty() && in.peek() != '\n')
                    throw in.refused("this is not understood: %s.".formatted(in.shown()));
        }
    }

    private static Shape namedShape(String name) {
        return switch (name) {
            case "diam", "diamond", "decision", "question" -> Shape.DECISION;
            case "circle", "circ", "dbl-circ", "double-circle", "sm-circ", "small-circle", "start", "fr-circ",
                    "framed-circle", "stop" -> Shape.CIRCLE;
            default -> Shape.PLAIN;
        };
    }

    private record Link(String label, boolean isDirected, boolean isReversed, boolean isInvisible) {}

    private @Nullable Link link() {
        int start = in.at();
        var label = "";
        var tail = "";
        var head = "";
        Matcher whole = in.match(LINK);
        if (whole != null) {
            if (whole.group().startsWith("~")) return new Link("", false, false, true);
            tail = whole.group(1);
            for (int g = 2; g <= 4; g++) if (whole.group(g) != null) head = whole.group(g);
        } else {
            var opening = in.match(LINK_WITH_TEXT);
            if (opening == null) return null;
            tail = opening.group(1);
            int behind = in.at();
            label = edgeText(opening.group(2));
            var closing = in.match(LINK_END);
            if (closing == null && tail.equals("<")) {
                in.goTo(behind);
                return new Link("", true, true, false);
            }
            if (closing == null) {
                in.goTo(start);
                throw in.refused("this arrow does not end on its line: %s.".formatted(in.shown()));
            }
            head = closing.group(1);
        }
        in.skipBlanks();
        if (in.take("|")) {
            in.skipBlanks();
            var quoted = in.quoted();
            var rest = in.upTo("|");
            if (rest == null) throw in.refused("this label of an arrow is not closed by “|”.");
            label = quoted != null ? quoted : rest;
        }
        return new Link(
                MermaidLabel.read(label), head.isEmpty() != tail.isEmpty(), head.isEmpty() && !tail.isEmpty(), false);
    }

    private String edgeText(String opening) {
        in.skipBlanks();
        var quoted = in.quoted();
        if (quoted != null) {
            in.skipBlanks();
            return quoted;
        }
        int start = in.at();
        int end = in.next(opening.equals("-.") ? ".-" : opening);
        if (end < 0 || end > in.endOfLine()) return "";
        in.goTo(end);
        return in.text.substring(start, end);
    }
}
