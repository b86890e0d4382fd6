package setpoint.views.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import setpoint.model.core.TextSafety;

/// Markdown (CommonMark) as nodes: paragraphs, headings, lists, quotes, code, strong and emphasised words. HTML is shown
/// as it is written, a link as its words and address; nothing is loaded.
public final class MarkdownText {
    private static final Parser PARSER = Parser.builder().build();

    private MarkdownText() {}

    public static Node of(String markdown) {
        var blocks = new VBox();
        blocks.getStyleClass().add("markdown");
        PARSER.parse(TextSafety.shown(markdown)).accept(new Blocks(blocks));
        return blocks;
    }

    /// Puts each block beneath the one before it.
    private static final class Blocks extends AbstractVisitor {
        private final VBox into;

        Blocks(VBox into) {
            this.into = into;
        }

        private void add(org.commonmark.node.Node inlines, String style) {
            var flow = new TextFlow();
            flow.getStyleClass().add(style);
            var words = new Words(flow);
            for (var child = inlines.getFirstChild(); child != null; child = child.getNext()) child.accept(words);
            into.getChildren().add(flow);
        }

        @Override
        public void visit(Paragraph paragraph) {
            add(paragraph, "markdown-paragraph");
        }

        @Override
        public void visit(Heading heading) {
            add(heading, "markdown-heading");
        }

        @Override
        public void visit(BulletList list) {
            items(list, _ -> "•");
        }

        @Override
        public void visit(OrderedList list) {
            var start = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            items(list, i -> (start + i) + ".");
        }

        private void items(org.commonmark.node.Node list, IntFunction<String> mark) {
            int i = 0;
            for (var child = list.getFirstChild(); child != null; child = child.getNext())
                if (child instanceof ListItem item) into.getChildren().add(indented(item, mark.apply(i++)));
        }

        private static HBox indented(org.commonmark.node.Node block, String mark) {
            var content = new VBox();
            content.getStyleClass().add("markdown");
            var inner = new Blocks(content);
            for (var child = block.getFirstChild(); child != null; child = child.getNext()) child.accept(inner);
            HBox.setHgrow(content, Priority.ALWAYS);
            var dot = new TextFlow(new Text(mark));
            dot.setMinWidth(mark.length() * 6 + 4);
            var row = new HBox(dot, content);
            row.getStyleClass().add("markdown-item");
            return row;
        }

        @Override
        public void visit(BlockQuote quote) {
            into.getChildren().add(indented(quote, "│"));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code.getLiteral());
        }

        private void code(String literal) {
            var text = new Text(literal.stripTrailing());
            text.getStyleClass().add("markdown-code");
            var block = new TextFlow(text);
            block.getStyleClass().add("markdown-code-block");
            into.getChildren().add(block);
        }

        @Override
        public void visit(HtmlBlock html) {
            code(html.getLiteral());
        }

        @Override
        public void visit(ThematicBreak line) {
            into.getChildren().add(new TextFlow(new Text("⁂")));
        }
    }

    /// Puts words into a flow, in the styles that surround them.
    private static final class Words extends AbstractVisitor {
        private final TextFlow into;
        private final Deque<String> styles = new ArrayDeque<>();

        Words(TextFlow into) {
            this.into = into;
        }

        private void add(String words, String... more) {
            var text = new Text(words);
            List<String> all = new ArrayList<>(styles);
            all.addAll(List.of(more));
            text.getStyleClass().add("markdown-words");
            text.getStyleClass().addAll(all);
            into.getChildren().add(text);
        }

        private void styled(String style, org.commonmark.node.Node node) {
            styles.push(style);
            visitChildren(node);
            styles.pop();
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral(), "markdown-code");
        }

        @Override
        public void visit(StrongEmphasis strong) {
            styled("markdown-strong", strong);
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled("markdown-emphasis", emphasis);
        }

        @Override
        public void visit(Link link) {
            styled("markdown-link", link);
            if (!link.getDestination().toLowerCase(Locale.ROOT).equals(words(link)))
                add(" (" + link.getDestination() + ")");
        }

        private static String words(org.commonmark.node.Node node) {
            return node.getFirstChild() instanceof org.commonmark.node.Text text
                    ? text.getLiteral().toLowerCase(Locale.ROOT)
                    : "";
        }

        @Override
        public void visit(Image image) {
            add("[");
            visitChildren(image);
            add("] (" + image.getDestination() + ")");
        }

        @Override
        public void visit(HtmlInline html) {
            add(html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak line) {
            add("\n");
        }
    }
}
