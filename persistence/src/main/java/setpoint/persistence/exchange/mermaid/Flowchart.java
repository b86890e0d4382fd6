package setpoint.persistence.exchange.mermaid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a Mermaid flowchart says, before it is made into a plan. Filled by [FlowchartText].
final class Flowchart {
    String title = "";

    /// Only what tells kinds of tasks apart.
    enum Shape {
        PLAIN,
        DECISION,
        CIRCLE
    }

    static final class Node {
        final String id;
        final int line;
        @Nullable String label;
        Shape shape = Shape.PLAIN;
        @Nullable Subgraph within;
        final Set<String> classes = new HashSet<>();

        Node(String id, int line) {
            this.id = id;
            this.line = line;
        }
    }

    static final class Subgraph {
        final String id;
        final String label;
        final @Nullable Subgraph within;
        final int line;

        Subgraph(String id, String label, @Nullable Subgraph within, int line) {
            this.id = id;
            this.label = label;
            this.within = within;
            this.line = line;
        }

        boolean isWithin(@Nullable Subgraph other) {
            for (var s = within; s != null; s = s.within) if (s == other) return true;
            return false;
        }
    }

    /// @param isDirected whether one end alone has a head
    record Edge(String from, String to, String label, boolean isDirected, int line) {}

    final Map<String, Node> nodes = new LinkedHashMap<>();
    final Map<String, Subgraph> subgraphs = new LinkedHashMap<>();
    final List<Edge> edges = new ArrayList<>();

    /// What Setpoint itself noted in comments: the plan's id, and ids that Mermaid would not take.
    @Nullable String plan;

    final Map<String, String> ids = new HashMap<>();
    final Map<String, String> parents = new HashMap<>();
    final Set<String> subgraphsThatAreTasks = new HashSet<>();
}
