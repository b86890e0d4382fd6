package setpoint.persistence.exchange.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Criterion;
import setpoint.model.plan.Ids;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Limits;
import setpoint.persistence.exchange.markdown.MarkdownSection.Role;
import setpoint.persistence.exchange.NewIds;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.Source;

/// Makes a plan of a Markdown document: [MarkdownOutline] says how.
final class MarkdownPlan {
    // a block begins on a line that is not blank, so these also bound how many blocks are held at once
    private static final int LARGEST = 4 << 20;
    private static final int MOST_LINES = 100_000;

    private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^ {0,3}> ?");

    private final Source source;
    private final Options options;
    private final Notes notes = new Notes();
    private final String[] lines;
    private final MarkdownSection document;
    private final boolean hasBoxes;
    private final Map<MarkdownSection, Boolean> bearing = new HashMap<>();
    private final List<MarkdownTask> phases = new ArrayList<>();
    private final List<MarkdownTask> tasks = new ArrayList<>();
    private final List<String> context = new ArrayList<>();
    private final List<String> definitionOfDone = new ArrayList<>();

    MarkdownPlan(Source source, Options options) {
        this.source = source;
        this.options = options;
        if (source.bytes().length > LARGEST)
            throw new Refused(
                    "%s has %,d bytes; a Markdown document may have %,d (4 MiB). Divide it into several plans.",
                    source.name(), source.bytes().length, LARGEST);
        var text = PlainText.of(source);
        lines = text.split("\n", -1);
        checkLength();
        document = MarkdownSection.document(text);
        hasBoxes = holdsBox(document);
    }

    private void checkLength() {
        long written = Arrays.stream(lines).filter(line -> !line.isBlank()).count();
        if (written > MOST_LINES)
            throw new Refused(
                    "%s has %,d lines with text; a Markdown document may have %,d. Divide it into several plans.",
                    source.name(), written, MOST_LINES);
    }

    Imported imported() {
        below(document, null, null);
        for (var section : document.sections) top(section);
        if (tasks.isEmpty())
            throw new Refused("%s holds no tasks: there are neither check-boxes nor lists in it.", source.name());
        giveIds();
        var plan = planId();
        var links = new MarkdownLinks(source.name(), plan, tasks, options, notes);
        var title = document.heading.title().isEmpty() ? source.stem() : document.heading.title();
        notes.lookForHidden("", "the title of the plan", title);
        Map<String, Object> extensions =
                links.setAside().isEmpty() ? Map.of() : Map.of("markdown", Map.of("setAside", links.setAside()));
        var brief = new Brief(
                title, "", String.join("\n\n", context).strip(), List.of(), definitionOfDone, List.of(), null,
                extensions);
        var content = new Content(
                plan, brief, List.of(),
                IntStream.range(0, phases.size()).mapToObj(i -> phases.get(i).asPhase(plan, i)).toList(),
                tasks.stream().map(t -> t.asTask(plan)).toList(), links.dependencies());
        var work = new ArrayList<WorkState>();
        for (var task : tasks) {
            var state = task.work(plan);
            if (state != null) work.add(state);
        }
        return new Imported("markdown", content, work, List.of(), null, null, Map::of, notes.all());
    }

    private String planId() {
        var id = document.heading.id();
        return id != null && Ids.allowed(id) ? id : source.planId();
    }

    /// Ids that the document gives come first, so that one made of a title never takes one of them.
    private void giveIds() {
        var ids = new NewIds();
        var all = new ArrayList<>(phases);
        all.addAll(tasks);
        for (var t : all) {
            var own = t.ownId();
            if (own != null) t.id = ids.kept(own);
        }
        for (var t : all) if (t.id.isEmpty()) t.id = ids.like(t.title());
        var byId = new HashMap<String, MarkdownTask>();
        for (var t : tasks) byId.put(t.id, t);
        for (var t : tasks) {
            var parent = t.line.partOf() == null ? null : byId.get(t.line.partOf());
            if (parent != null) t.nest(parent);
        }
    }

    /// A section right below the title.
    private void top(MarkdownSection section) {
        if (!bears(section)) {
            if (section.node != null) context.add(sourceOf(section));
        } else if (holdsOnlyStages(section)) {
            texts(section.blocks, context);
            for (var stage : section.sections) top(stage);
        } else if (section.heading.id() != null || holdsTasks(section)) {
            var phase = new MarkdownTask(section.heading, lineOf(section.node), null, null, false);
            phases.add(phase);
            below(section, phase, null);
        } else task(section, null, null, false);
    }

    private boolean holdsOnlyStages(MarkdownSection section) {
        var work = section.sections.stream().filter(this::bears).toList();
        return !section.isStage()
                && !work.isEmpty()
                && work.stream().allMatch(MarkdownSection::isStage)
                && section.blocks.stream().noneMatch(this::bears);
    }

    /// Whether more than its own criteria and outputs stand below a section.
    private boolean holdsTasks(MarkdownSection section) {
        Role role = null;
        for (var block : section.blocks) {
            if (block instanceof ListBlock && (role == null || role == Role.TASKS) && bears(block)) return true;
            role = MarkdownSection.roleOf(block);
        }
        return section.sections.stream().anyMatch(s -> bears(s) && (s.role() == null || s.role() == Role.TASKS));
    }

    private void task(
            MarkdownSection section, @Nullable MarkdownTask phase, @Nullable MarkdownTask parent, boolean isItem) {
        below(section, phase, add(new MarkdownTask(section.heading, lineOf(section.node), phase, parent, isItem)));
    }

    private MarkdownTask add(MarkdownTask task) {
        tasks.add(task);
        Limits.checkTasks(source.name(), tasks.size());
        notes.lookForHidden("line " + task.at, "the title", task.line.title());
        return task;
    }

    /// What stands below a heading: in a phase, in a task, or in the plan itself.
    private void below(MarkdownSection section, @Nullable MarkdownTask phase, @Nullable MarkdownTask owner) {
        blocks(section.blocks, phase, owner, 0);
        if (section == document) return;
        for (var sub : section.sections) {
            var role = sub.role();
            if (role == Role.TASKS) {
                blocks(sub.blocks, phase, owner, 0);
                for (var task : sub.sections) task(task, phase, owner, true);
            } else if (role != null && sub.sections.isEmpty()) listsOf(sub, role, owner, phase);
            else if (bears(sub)) task(sub, phase, owner, false);
            else texts(owner, phase).add(sourceOf(sub));
        }
    }

    private void listsOf(MarkdownSection section, Role role, @Nullable MarkdownTask owner,
            @Nullable MarkdownTask phase) {
        for (var block : section.blocks) {
            if (block instanceof ListBlock list) entries(list, role, owner);
            else text(block, texts(owner, phase));
        }
    }

    private void blocks(List<Node> blocks, @Nullable MarkdownTask phase, @Nullable MarkdownTask owner, int depth) {
        Role role = null;
        for (var block : blocks) {
            var next = MarkdownSection.roleOf(block);
            if (block instanceof ListBlock list) {
                if (role != null && role != Role.TASKS) entries(list, role, owner);
                else if (bears(list) || owner != null && holdsRole(list)) items(list, phase, owner, depth + 1);
                else text(list, texts(owner, phase));
            } else if (next == null) text(block, texts(owner, phase));
            role = next;
        }
    }

    private void items(ListBlock list, @Nullable MarkdownTask phase, @Nullable MarkdownTask owner, int depth) {
        Limits.checkDepth(source.name(), "line " + lineOf(list), depth);
        for (var item : MarkdownSection.items(list)) {
            var line = MarkdownSection.lineOf(item);
            var role = roleOf(item);
            var inner = MarkdownSection.children(item);
            if (role != null && inner.get(1) instanceof ListBlock entries) {
                if (role == Role.TASKS) items(entries, phase, owner, depth + 1);
                else entries(entries, role, owner);
            } else if (!bears(item)) text(item, texts(owner, phase));
            else
                if (owner != null && owner.isItem && !line.isMarked()
                        && inner.stream().noneMatch(ListBlock.class::isInstance))
                    check(owner, line);
                else {
                    var task = add(new MarkdownTask(line, lineOf(item), phase, owner, true));
                    blocks(inner.subList(inner.isEmpty() ? 0 : 1, inner.size()), phase, task, depth);
                }
        }
    }

    /// What an item says about the list that alone stands in it.
    private static @Nullable Role roleOf(ListItem item) {
        var inner = MarkdownSection.children(item);
        if (inner.size() != 2 || !(inner.get(1) instanceof ListBlock)) return null;
        return MarkdownSection.roleOf(inner.getFirst());
    }

    private static boolean holdsRole(ListBlock list) {
        return MarkdownSection.items(list).stream().anyMatch(item -> roleOf(item) != null);
    }

    /// An entry keeps its whole text: what stands beside the title of a task means nothing here.
    private static void check(MarkdownTask owner, MarkdownLine line) {
        owner.checklist.add(line.whole());
        if (Boolean.TRUE.equals(line.box())) owner.checked.add(line.whole());
    }

    private void entries(ListBlock list, Role role, @Nullable MarkdownTask owner) {
        for (var item : MarkdownSection.items(list)) {
            var line = MarkdownSection.lineOf(item);
            if (owner == null) {
                if (role == Role.CRITERIA) definitionOfDone.add(line.whole());
                else context.add(sourceOf(item));
                continue;
            }
            switch (role) {
                case CRITERIA -> {
                    var id = line.id() != null ? line.id() : "c" + (owner.criteria.size() + 1);
                    owner.criteria.add(new Criterion(id, line.whole(), null));
                    if (Boolean.TRUE.equals(line.box())) owner.passed.add(id);
                }
                case OUTPUTS -> owner.outputs.add(line.whole());
                default -> owner.after.add(line.whole());
            }
        }
    }

    private List<String> texts(@Nullable MarkdownTask owner, @Nullable MarkdownTask phase) {
        return owner != null ? owner.text : phase != null ? phase.text : context;
    }

    private void texts(List<Node> blocks, List<String> to) {
        for (var block : blocks) text(block, to);
    }

    private void text(Node block, List<String> to) {
        if (block instanceof ThematicBreak || block instanceof HtmlBlock html && html.getLiteral().startsWith("<!--"))
            return;
        var text = sourceOf(block);
        to.add(block instanceof BlockQuote ? QUOTE_MARK.matcher(text).replaceAll("") : text);
    }

    private boolean bears(MarkdownSection section) {
        var known = bearing.get(section);
        if (known != null) return known;
        boolean bears = section.blocks.stream().anyMatch(this::bears)
                || section.sections.stream().anyMatch(this::bears)
                || section.role() == Role.TASKS && !section.sections.isEmpty()
                || section.heading.id() != null && section.level == 2;
        bearing.put(section, bears);
        return bears;
    }

    /// Whether a block holds what is a task.
    private boolean bears(Node block) {
        return hasBoxes ? holdsBox(block) : block instanceof ListBlock || block instanceof ListItem;
    }

    private static boolean holdsBox(MarkdownSection section) {
        return section.blocks.stream().anyMatch(MarkdownPlan::holdsBox)
                || section.sections.stream().anyMatch(MarkdownPlan::holdsBox);
    }

    private static boolean holdsBox(Node block) {
        if (block instanceof ListItem item && MarkdownSection.lineOf(item).box() != null) return true;
        if (!(block instanceof ListBlock || block instanceof ListItem)) return false;
        for (var n = block.getFirstChild(); n != null; n = n.getNext()) if (holdsBox(n)) return true;
        return false;
    }

    /// The number of a block's first line, from 1.
    private static int lineOf(@Nullable Node block) {
        return block == null || block.getSourceSpans().isEmpty() ? 1
                : block.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private String sourceOf(Node block) {
        var text = new StringBuilder();
        for (var span : block.getSourceSpans()) {
            var line = lines[span.getLineIndex()];
            int start = Math.min(line.length(), span.getColumnIndex());
            text.append(line, start, Math.min(line.length(), start + span.getLength())).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private String sourceOf(MarkdownSection section) {
        var text = new ArrayList<String>();
        if (section.node != null) text.add(sourceOf(section.node));
        texts(section.blocks, text);
        for (var sub : section.sections) text.add(sourceOf(sub));
        return String.join("\n\n", text);
    }
}
