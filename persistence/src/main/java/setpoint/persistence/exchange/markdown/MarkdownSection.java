package setpoint.persistence.exchange.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import setpoint.persistence.exchange.Limits;

/// A heading of a Markdown document with what stands below it.
final class MarkdownSection {
    /// Lists, items, their paragraph and the document itself are each an open block.
    private static final int MOST_OPEN_BLOCKS = 2 * Limits.DEPTH + 16;

    private static final int MOST_INLINE_NESTING = 100;
    private static final Pattern STAGE =
            Pattern.compile("[^\\p{L}\\p{N}]*(?:phase|stage|milestone|sprint|iteration|week|step)\\b.*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L} ]++");

    /// What a heading, or a line before a list, says about what follows.
    enum Role {
        CRITERIA("acceptance criteria", "criteria", "success criteria", "definition of done", "done when"),
        OUTPUTS("deliverables", "deliverable", "outputs", "artifacts"),
        DEPENDENCIES("dependencies", "depends on", "prerequisites", "blocked by"),
        TASKS(
                "tasks", "technical tasks", "task list", "task breakdown", "work items", "to do", "todo", "todos",
                "action items", "implementation steps", "implementation tasks", "checklist", "steps");

        private final List<String> names;

        Role(String... names) {
            this.names = List.of(names);
        }

        static @Nullable Role of(String title) {
            if (title.length() > 40) return null;
            var name = NOT_LETTERS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("").strip();
            for (var role : values()) if (role.names.contains(name)) return role;
            return null;
        }
    }

    final int level;
    final MarkdownLine heading;
    final @Nullable Node node;
    final List<Node> blocks = new ArrayList<>();
    final List<MarkdownSection> sections = new ArrayList<>();

    private MarkdownSection(int level, @Nullable Node node) {
        this.level = level;
        this.node = node;
        heading = MarkdownLine.of(node);
    }

    /// The whole document. Its heading is the first of the first level, whose section is its own.
    static MarkdownSection document(String text) {
        var parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
                .maxInlineNesting(MOST_INLINE_NESTING)
                .build();
        var whole = new MarkdownSection(0, null);
        var open = new ArrayDeque<MarkdownSection>();
        open.push(whole);
        for (var node = parser.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Heading heading)) {
                open.element().blocks.add(node);
                continue;
            }
            while (open.element().level >= heading.getLevel()) open.pop();
            var section = new MarkdownSection(heading.getLevel(), node);
            open.element().sections.add(section);
            open.push(section);
        }
        return whole.titled();
    }

    private MarkdownSection titled() {
        if (sections.isEmpty() || sections.getFirst().level != 1) return this;
        var first = sections.removeFirst();
        var titled = new MarkdownSection(0, first.node);
        titled.blocks.addAll(blocks);
        titled.blocks.addAll(first.blocks);
        titled.sections.addAll(first.sections);
        titled.sections.addAll(sections);
        return titled;
    }

    @Nullable
    Role role() {
        return Role.of(heading.title());
    }

    boolean isStage() {
        return STAGE.matcher(heading.title()).matches();
    }

    /// The role that a paragraph gives to the list behind it.
    static @Nullable Role roleOf(Node block) {
        return block instanceof Paragraph ? Role.of(MarkdownLine.plain(block)) : null;
    }

    static MarkdownLine lineOf(ListItem item) {
        return MarkdownLine.of(item.getFirstChild() instanceof Paragraph p ? p : null);
    }

    static List<ListItem> items(ListBlock list) {
        var items = new ArrayList<ListItem>();
        for (var n = list.getFirstChild(); n != null; n = n.getNext()) if (n instanceof ListItem item) items.add(item);
        return items;
    }

    static List<Node> children(Node block) {
        var children = new ArrayList<Node>();
        for (var n = block.getFirstChild(); n != null; n = n.getNext()) children.add(n);
        return children;
    }
}
