package setpoint.persistence.exchange.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// The one line that a heading or list item begins with, as plain text, and what it says beside its title.
///
/// Behind a mark `<!-- id: x -->`, which Setpoint writes, stands only what is said beside the title. In other lines that is
/// recognised at the end, in any order: `(2h)`, `(1.5h)`, `(2h 30m)`, `~30m`, `@owner`, `#label`, `{#id}`, `(after: a, b)`,
/// `(depends on: a)`. A code span is never looked into.
///
/// @param whole all of it behind the check-box, and before the mark
/// @param box whether a check-box stands before the title, and is checked; null where there is none
/// @param isMarked whether Setpoint wrote the line, with its id in a comment
/// @param minutes the estimate, or 0
/// @param word in brackets behind a mark: a kind of task, or `gate: approver`
/// @param partOf behind a mark, `(part of: x)`: the id of the task that this is a part of, where it stands elsewhere
/// @param after what must come before, as it is written
record MarkdownLine(
        String title,
        String whole,
        @Nullable Boolean box,
        boolean isMarked,
        @Nullable String id,
        int minutes,
        @Nullable String owner,
        List<String> labels,
        List<String> after,
        @Nullable String word,
        @Nullable String partOf) {
    private static final Pattern BOX = Pattern.compile("\\[([ xX])](?:[ \\t]++|$)");
    private static final Pattern MARK = Pattern.compile("<!-- id: ([^ ]{1,128}) -->");
    private static final int LONGEST_ASIDE = 4_000;

    private static final Pattern ASIDE = Pattern.compile(
            "(?:^|\\s)(?:\\(?(?:after|depends on|blocked by):\\s?(?<after>[^()]{1,3000})\\)"
                    + "|\\((?<time>\\d{1,4}(?:\\.\\d)?h(?: ?\\d{1,4}m(?:in)?)?|\\d{1,6}m(?:in)?)\\)"
                    + "|~(?<about>\\d{1,4}(?:\\.\\d)?h|\\d{1,6}m(?:in)?)"
                    + "|@(?<owner>[A-Za-z][A-Za-z0-9._*-]{0,127})"
                    + "|#(?<label>[A-Za-z][\\w./-]{0,63})"
                    + "|\\{#(?<id>[A-Za-z0-9][A-Za-z0-9._*-]{0,127})}"
                    + "|\\(part of: (?<part>[^()\\s]{1,128})\\)"
                    + "|\\((?<word>[a-z]{3,12}(?:: ?[^()\\s]{1,128})?)\\))$",
            Pattern.CASE_INSENSITIVE);

    /// @param block the heading or paragraph that holds the line
    static MarkdownLine of(@Nullable Node block) {
        var flat = new Flat();
        if (block != null) flat.add(block);
        return flat.line(block instanceof Paragraph);
    }

    /// Only text, as of a paragraph.
    static String plain(Node block) {
        var flat = new Flat();
        flat.add(block);
        return flat.text.toString().strip();
    }

    /// Gathers text without recursion: emphasis may nest as deep as a file is long.
    private static final class Flat {
        private final StringBuilder text = new StringBuilder();
        private int codeEnd;
        private int markAt = -1;
        private @Nullable String id;

        void add(Node block) {
            var node = block.getFirstChild();
            while (node != null && node != block) {
                take(node);
                var next = node.getFirstChild();
                while (next == null && node != null && node != block) {
                    next = node.getNext();
                    if (next == null) node = node.getParent();
                }
                node = next;
            }
        }

        private void take(Node node) {
            switch (node) {
                case Text t -> text.append(t.getLiteral());
                case Code c -> {
                    text.append(c.getLiteral());
                    codeEnd = text.length();
                }
                case SoftLineBreak _,HardLineBreak _ -> text.append(' ');
                case HtmlInline html -> {
                    var mark = MARK.matcher(html.getLiteral());
                    if (id == null && mark.matches()) {
                        id = mark.group(1);
                        markAt = text.length();
                    }
                }
                default -> {
                }
            }
        }

        MarkdownLine line(boolean canHaveBox) {
            Boolean box = null;
            int start = 0;
            var boxed = BOX.matcher(text);
            if (canHaveBox && boxed.lookingAt()) {
                box = !boxed.group(1).equals(" ");
                start = boxed.end();
            }
            int floor = markAt >= 0 ? markAt : Math.max(start, codeEnd);
            var asides = new Asides(text, floor, markAt >= 0);
            int end = markAt >= 0 ? markAt : asides.start;
            var title = text.substring(start, Math.max(start, end)).strip();
            var whole = text.substring(start, markAt >= 0 ? Math.max(start, markAt) : text.length()).strip();
            return new MarkdownLine(
                    title, whole, box, id != null, id != null ? id : asides.id, asides.minutes, asides.owner,
                    asides.labels.reversed(),
                    asides.after.reversed(), asides.word, asides.partOf);
        }
    }

    /// What stands at the end of a line, taken off from the right.
    private static final class Asides {
        private int start;
        private int minutes;
        private @Nullable String owner;
        private @Nullable String id;
        private @Nullable String word;
        private @Nullable String partOf;
        private final List<String> labels = new ArrayList<>();
        private final List<String> after = new ArrayList<>();

        Asides(CharSequence text, int floor, boolean isMarked) {
            start = text.length();
            while (start > floor) {
                while (start > floor && Character.isWhitespace(text.charAt(start - 1))) start--;
                int from = Math.max(floor, start - LONGEST_ASIDE);
                var aside = last(text, from);
                if (aside == null || !take(aside, isMarked)) return;
                start = aside.start();
            }
        }

        /// The shortest aside that ends here.
        private @Nullable Matcher last(CharSequence text, int from) {
            char end = start > from ? text.charAt(start - 1) : ' ';
            int opening = end == ')' ? lastIndexOf(text, '(', from) : lastIndexOf(text, ' ', from) + 1;
            if (opening < from) return null;
            if (opening > from && Character.isWhitespace(text.charAt(opening - 1))) opening--;
            var matcher = ASIDE.matcher(text).region(opening, start);
            return matcher.lookingAt() ? matcher : null;
        }

        private int lastIndexOf(CharSequence text, char c, int from) {
            for (int i = start - 1; i >= from; i--) if (text.charAt(i) == c) return i;
            return c == ' ' ? from - 1 : -1;
        }

        private boolean take(Matcher aside, boolean isMarked) {
            var time = aside.group("time") != null ? aside.group("time") : aside.group("about");
            if (!isMarked && (aside.group("word") != null || aside.group("part") != null)) return false;
            if (time != null) minutes = minutes(time);
            if (aside.group("owner") != null) owner = aside.group("owner");
            if (aside.group("label") != null) labels.add(aside.group("label"));
            if (aside.group("id") != null) id = aside.group("id");
            if (aside.group("part") != null) partOf = aside.group("part");
            if (aside.group("word") != null) word = aside.group("word");
            if (aside.group("after") != null)
                for (var name : List.of(aside.group("after").split(",")).reversed())
                    if (!name.isBlank()) after.add(name.strip());
            return true;
        }
    }

    private static int minutes(String time) {
        int hours = time.indexOf('h');
        if (hours < 0) hours = time.indexOf('H');
        double minutes = hours < 0 ? 0 : Double.parseDouble(time.substring(0, hours)) * 60;
        var rest = time.substring(hours + 1).replaceAll("[^0-9]", "");
        return (int) Math.round(minutes) + (rest.isEmpty() ? 0 : Integer.parseInt(rest));
    }
}
