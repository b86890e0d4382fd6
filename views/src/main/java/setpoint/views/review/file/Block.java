package setpoint.views.review.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;

/// A piece of a plan file that is there or not there as a whole: a member of the plan, a task, a bracket. Its lines are
/// made only when they are asked for.
///
/// @param key what it is matched by: `task/research-01`, or the member's name
/// @param isContent false for what says where the version stands in its life, which is not compared
/// @param more whether something follows it in what it is part of
record Block(
        String key, int indent, @Nullable String name, @Nullable Object value, boolean isContent, boolean more) {
    private static final int INDENT = 2;
    private static final List<String> LISTS = List.of("scopes", "phases", "tasks");

    /// A bracket that stands alone, because what it holds are blocks of their own.
    private record Bracket(String text) {}

    /// All blocks of a plan file, in its order.
    ///
    /// @param lifecycle members that are not content, each put behind the title
    static List<Block> of(Map<String, Object> content, Map<String, Object> lifecycle) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block("{", 0, null, new Bracket("{"), true, false));
        int left = content.size();
        for (var member : content.entrySet()) {
            boolean more = --left > 0;
            if (LISTS.contains(member.getKey()) && !Json.array(member.getValue()).isEmpty())
                list(blocks, member.getKey(), Json.array(member.getValue()), more);
            else
                blocks.add(new Block(member.getKey(), INDENT, member.getKey(), member.getValue(), true, more));
            if (member.getKey().equals("title"))
                lifecycle.forEach((name, value) -> blocks.add(new Block(name, INDENT, name, value, false, true)));
        }
        blocks.add(new Block("}", 0, null, new Bracket("}"), true, false));
        return blocks;
    }

    private static void list(List<Block> blocks, String name, List<Object> elements, boolean more) {
        blocks.add(new Block(name, INDENT, name, new Bracket("["), true, false));
        var kind = name.substring(0, name.length() - 1);
        for (int i = 0; i < elements.size(); i++) {
            var id = Json.object(elements.get(i)).get("id");
            boolean last = i + 1 == elements.size();
            blocks.add(new Block(kind + "/" + id, 2 * INDENT, null, elements.get(i), true, !last));
        }
        blocks.add(new Block(name + " end", INDENT, null, new Bracket("]"), true, more));
    }

    boolean saysTheSame(Block other) {
        return !isContent || Objects.equals(value, other.value);
    }

    int size() {
        return size(value);
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map when !map.isEmpty() ->
                    2 + map.values().stream().mapToInt(Block::size).sum();
            case List<?> list when !list.isEmpty() -> 2 + list.stream().mapToInt(Block::size).sum();
            case null, default -> 1;
        };
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        write(lines, indent, name, value, more);
        return lines;
    }

    private static void write(
            List<Line> lines, int indent, @Nullable String name, @Nullable Object value, boolean more) {
        switch (value) {
            case Bracket bracket -> lines.add(Line.bracket(indent, name, bracket.text, more));
            case Map<?, ?> map when map.isEmpty() -> lines.add(Line.bracket(indent, name, "{}", more));
            case List<?> list when list.isEmpty() -> lines.add(Line.bracket(indent, name, "[]", more));
            case Map<?, ?> map -> {
                lines.add(Line.bracket(indent, name, "{", false));
                int left = map.size();
                for (var member : Json.object(map).entrySet())
                    write(lines, indent + INDENT, member.getKey(), member.getValue(), --left > 0);
                lines.add(Line.bracket(indent, null, "}", more));
            }
            case List<?> list -> {
                lines.add(Line.bracket(indent, name, "[", false));
                int left = list.size();
                for (var element : list) write(lines, indent + INDENT, null, element, --left > 0);
                lines.add(Line.bracket(indent, null, "]", more));
            }
            case null, default -> lines.add(Line.of(indent, name, value, more));
        }
    }
}
