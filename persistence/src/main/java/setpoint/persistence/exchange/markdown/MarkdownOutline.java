package setpoint.persistence.exchange.markdown;

import java.util.List;
import java.util.regex.Pattern;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Opening;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;

/// Plans in Markdown (CommonMark 0.31, with the check-boxes of GitHub): documents that people keep, such as sprint plans,
/// and those that Setpoint writes.
///
/// - The title is the first heading of the first level, else the file's name. What no task belongs to is the plan's context.
/// - Where a document has check-boxes, they alone are tasks, with the items that hold them; other items are text. Without any,
///   every list item is a task.
/// - The topmost headings with tasks below them are phases; where such a heading holds nothing but headings like
///   "Phase 1", those are. Headings within a phase are tasks, and what is below them their parts. A heading "Tasks" or
///   "Steps" only groups; the headings right below it are tasks even without items.
/// - An item within a task's item, or below a heading that stands right below "Tasks", is an entry of that task's checklist;
///   where it holds items of its own, or Setpoint wrote its id, it is a task, a part of the other.
/// - Items below "Acceptance criteria" or "Definition of done" are criteria, below "Deliverables" or "Outputs" outputs,
///   and below "Dependencies" names of tasks; whether the words are a heading, a line before the list, or an item around it.
/// - A checked box is a closed task, a checked entry, or a criterion that passed. The rest of an item or section is the description.
/// - Beside a title are read `(2h)`, `~30m`, `@owner`, `#label`, `{#id}`, `(after: a, b)`: see [MarkdownLine]. A name of a task
///   is its id, its title, or what stands before the colon in its title. `TASK-1.2: Title` gives the id `TASK-1.2`.
public final class MarkdownOutline implements Format {
    private static final Pattern CHECKBOX = Pattern.compile("(?m)^[ \\t]{0,12}(?:[-*+]|\\d{1,9}[.)]) \\[[ xX]] ");
    private static final Pattern ITEM = Pattern.compile("(?m)^[-*+] ");

    @Override
    public String word() {
        return "markdown";
    }

    @Override
    public List<String> endings() {
        return List.of(".md", ".markdown");
    }

    /// A file named `.md` or `.markdown`, a text with a check-box, and where a name has no ending, as that of standard input,
    /// also a text that begins with a heading and has further ones below it, and lists.
    @Override
    public boolean recognises(Source source) {
        if (source.isNamed(".md") || source.isNamed(".markdown")) return true;
        boolean isNameless = source.stem().equals(source.name());
        if (!isNameless && !source.isNamed(".txt")) return false;
        var text = Opening.of(source);
        return CHECKBOX.matcher(text).find() || isNameless && isOutline(text);
    }

    private static boolean isOutline(String text) {
        return text.startsWith("# ") && text.contains("\n## ") && ITEM.matcher(text).find();
    }

    @Override
    public Imported read(Source source, Options options) {
        return new MarkdownPlan(source, options).imported();
    }

    /// A plan as a document to read, which this format reads back: phases as headings, tasks as check-boxes with their
    /// checklists, criteria, and what they come after. Ids stand in comments, which are not seen where it is rendered.
    public static String write(Exported exported) {
        return new MarkdownWriter(exported).written();
    }
}
