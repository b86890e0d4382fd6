package setpoint.views.plan.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads graphs from files of a folder, as much of each format as says what leads where: Graphviz, GraphML, METIS, ELK's
/// JSON and WfFormat. Undirected ones point from the lower number to the higher. What leads to itself, what is there
/// twice, and what would close a cycle is left out, for all engines alike.
final class NetFiles {
    private static final Pattern GV_IGNORED =
            Pattern.compile("/\\*.*?\\*/|(?m:^#.*$)|(?<![:\"])//.*|\\[(?:\"(?:\\\\.|[^\"])*\"|[^\\]\"])*\\]",
                    Pattern.DOTALL);
    private static final Pattern GV_WORD =
            Pattern.compile("\"((?:\\\\.|[^\"])*)\"|(->)|([{};=])|([\\w.\\u0080-\\uffff]+)", Pattern.DOTALL);
    private static final Pattern GRAPHML = Pattern.compile(
            "<node id=\"([^\"]+)\"|<edge [^>]*source=\"([^\"]+)\" target=\"([^\"]+)\"");
    private static final Pattern ELK = Pattern.compile("\"id\"\\s*:\\s*\"([NP]\\d+)\""
            + "|\"sources\"\\s*:\\s*\\[\\s*\"([^\"]+)\"\\s*\\]\\s*,\\s*\"targets\"\\s*:\\s*\\[\\s*\"([^\"]+)\"");
    private static final Pattern WORKFLOW =
            Pattern.compile("\"id\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"children\"\\s*:\\s*\\[([^\\]]*)\\]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, Integer> boxes = new LinkedHashMap<>();
    private final SequencedSet<List<Integer>> arrows = new LinkedHashSet<>();

    private NetFiles() {}

    /// The graphs of a folder by the names of their files, small ones first.
    static Map<String, Net> in(Path folder) {
        var nets = new LinkedHashMap<String, Net>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> Map.entry(file.getFileName().toString(), read(file)))
                    .sorted((a, b) -> Integer.compare(a.getValue().boxes(), b.getValue().boxes()))
                    .forEach(entry -> nets.put(entry.getKey(), entry.getValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return nets;
    }

    private static Net read(Path file) {
        var reading = new NetFiles();
        var name = file.getFileName().toString();
        var text = text(file);
        if (name.endsWith(".gv")) reading.graphviz(text);
        else if (name.endsWith(".graphml")) reading.graphml(text, name.startsWith("rome"));
        else if (name.endsWith(".graph")) reading.metis(text);
        else if (name.startsWith("elk")) reading.elk(text);
        else reading.workflow(text);
        return reading.net();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int box(String name) {
        return boxes.computeIfAbsent(name, _ -> boxes.size());
    }

    private void arrow(String from, String to) {
        if (!from.equals(to)) arrows.add(List.of(box(from), box(to)));
    }

    private void graphviz(String text) {
        var body = GV_IGNORED.matcher(text.substring(text.indexOf('{') + 1)).replaceAll(" ");
        String last = "";
        boolean leads = false;
        var words = GV_WORD.matcher(body).results().toList();
        for (int w = 0; w < words.size(); w++) {
            var word = words.get(w);
            if (word.group(2) != null) leads = true;
            else if (word.group(3) != null) {
                last = "";
                leads = false;
            } else if (isKeyword(word.group()) || isAttribute(words, w)) last = "";
            else {
                var name = word.group(1) == null ? word.group() : word.group(1);
                box(name);
                if (leads) arrow(last, name);
                last = name;
                leads = false;
            }
        }
    }

    private static boolean isKeyword(String word) {
        return List.of("node", "edge", "graph", "subgraph").contains(word);
    }

    /// The name of a subgraph, or either side of `name = value`.
    private static boolean isAttribute(List<MatchResult> words, int at) {
        return at > 0 && List.of("=", "subgraph").contains(words.get(at - 1).group())
                || at + 1 < words.size() && words.get(at + 1).group().equals("=");
    }

    private void graphml(String text, boolean undirected) {
        GRAPHML.matcher(text).results().forEach(found -> {
            if (found.group(1) != null) box(found.group(1));
            else
                if (undirected && number(found.group(2)) > number(found.group(3)))
                    arrow(found.group(3), found.group(2));
            else
                    arrow(found.group(2), found.group(3));
        });
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    /// Each line after the first lists the neighbours of one node, which are counted from 1.
    private void metis(String text) {
        var lines = text.lines().skip(1).toList();
        for (int node = 1; node <= lines.size(); node++) box("" + node);
        for (int node = 1; node <= lines.size(); node++)
            for (var other : lines.get(node - 1).strip().split("\\s+"))
                if (!other.isEmpty() && Integer.parseInt(other) > node) arrow("" + node, other);
    }

    /// Edges lead from port to port; a port belongs to the node that was named last before it.
    private void elk(String text) {
        var owner = new HashMap<String, String>();
        var node = new String[1];
        ELK.matcher(text).results().forEach(found -> {
            var id = found.group(1);
            if (id == null) return;
            if (id.startsWith("N")) {
                box(id);
                node[0] = id;
            }
            owner.put(id, node[0]);
        });
        ELK.matcher(text).results().filter(found -> found.group(1) == null)
                .forEach(found -> arrow(owner.get(found.group(2)), owner.get(found.group(3))));
    }

    private void workflow(String text) {
        WORKFLOW.matcher(text).results().forEach(task -> {
            box(task.group(1));
            QUOTED.matcher(task.group(2)).results().forEach(child -> arrow(task.group(1), child.group(1)));
        });
    }

    private Net net() {
        var ahead = new ArrayList<List<Integer>>();
        for (int b = 0; b < boxes.size(); b++) ahead.add(new ArrayList<>());
        for (var arrow : arrows) ahead.get(arrow.getFirst()).add(arrow.getLast());
        return PlanNets.net(boxes.size(), withoutCycles(ahead));
    }

    /// Walks into the depth and leaves out what leads back to where it is on its way from.
    private static int[][] withoutCycles(List<List<Integer>> ahead) {
        var kept = new ArrayList<int[]>();
        var next = new int[ahead.size()];
        var isOnTheWay = new boolean[ahead.size()];
        var way = new ArrayList<Integer>();
        for (int root = 0; root < ahead.size(); root++) {
            if (next[root] > 0) continue;
            way.add(root);
            while (!way.isEmpty()) {
                int box = way.getLast();
                isOnTheWay[box] = true;
                if (next[box] == ahead.get(box).size()) {
                    isOnTheWay[way.removeLast()] = false;
                    continue;
                }
                int other = ahead.get(box).get(next[box]++);
                if (isOnTheWay[other]) continue;
                kept.add(new int[] {box, other});
                if (next[other] == 0) way.add(other);
            }
        }
        return kept.toArray(int[][]::new);
    }
}
