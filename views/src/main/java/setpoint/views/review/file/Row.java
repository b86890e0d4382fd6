package setpoint.views.review.file;

import java.util.ArrayList;
import java.util.List;

/// What stands in one row of a compared plan file.
public sealed interface Row {
    /// The part that the row belongs to: `task/research-01`, or a member's name.
    String part();

    /// How a line came to be there.
    enum Mark {
        SAME,
        ADDED,
        REMOVED
    }

    /// A line of the file; the number of a removed one is that in the former file.
    record Text(String part, int number, Mark mark, Line line) implements Row {}

    /// Lines that are the same in both, left out until somebody wants them.
    sealed interface Folded extends Row {
        /// How many.
        int count();

        /// The next rows in its place, at most some thousand lines and the rest folded again.
        List<Row> unfolded();

        /// Whether a part is among what is left out.
        boolean holds(String part);

        /// The rows in its place that leave everything folded but a part.
        List<Row> unfoldedAt(String part);
    }

    /// Lines within a part.
    record FoldedLines(String part, List<Row> lines) implements Folded {
        @Override
        public int count() {
            return lines.size();
        }

        @Override
        public List<Row> unfolded() {
            return lines;
        }

        @Override
        public boolean holds(String part) {
            return false;
        }

        @Override
        public List<Row> unfoldedAt(String part) {
            return lines;
        }
    }

    /// Whole parts that stand next to each other.
    ///
    /// @param from the number of the first line
    record FoldedBlocks(List<Block> blocks, int from, int count) implements Folded {
        private static final int LINES_AT_ONCE = 2_000;

        static FoldedBlocks of(List<Block> blocks, int from) {
            return new FoldedBlocks(blocks, from, blocks.stream().mapToInt(Block::size).sum());
        }

        @Override
        public String part() {
            return blocks.getFirst().key();
        }

        @Override
        public List<Row> unfolded() {
            var rows = new ArrayList<Row>();
            int i = 0;
            while (i < blocks.size() && rows.size() < LINES_AT_ONCE)
                addLines(rows, blocks.get(i++), from + rows.size());
            if (i < blocks.size()) rows.add(of(blocks.subList(i, blocks.size()), from + rows.size()));
            return rows;
        }

        @Override
        public boolean holds(String part) {
            return blocks.stream().anyMatch(block -> block.key().equals(part));
        }

        @Override
        public List<Row> unfoldedAt(String part) {
            int i = 0;
            while (!blocks.get(i).key().equals(part)) i++;
            var rows = new ArrayList<Row>();
            int number = from;
            if (i > 0) {
                var above = of(blocks.subList(0, i), from);
                rows.add(above);
                number += above.count();
            }
            addLines(rows, blocks.get(i), number);
            number += blocks.get(i).size();
            if (i + 1 < blocks.size()) rows.add(of(blocks.subList(i + 1, blocks.size()), number));
            return rows;
        }

        static void addLines(List<Row> rows, Block block, int from) {
            int number = from;
            for (var line : block.lines()) rows.add(new Text(block.key(), number++, Mark.SAME, line));
        }
    }
}
