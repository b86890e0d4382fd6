package setpoint.model.measure;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives each row at most one column and each column to at most one row, at the least cost there is: the Hungarian
/// method, one shortest path for each row. Which of several equally good answers it finds depends on the order of rows
/// and columns alone.
final class Assignment {
    static final int NOTHING = -1;

    /// A column that a row may have, and what that costs.
    record Choice(int column, Cost cost) {}

    private final List<List<Choice>> rows;
    private final int[] columnOf;
    private final int[] rowOf;
    private final Cost[] rowPrice;
    private final Cost[] columnPrice;

    private Assignment(List<List<Choice>> rows, int columns) {
        this.rows = rows;
        columnOf = new int[rows.size()];
        rowOf = new int[columns];
        rowPrice = new Cost[rows.size()];
        columnPrice = new Cost[columns];
        Arrays.fill(columnOf, NOTHING);
        Arrays.fill(rowOf, NOTHING);
        Arrays.fill(rowPrice, Cost.NONE);
        Arrays.fill(columnPrice, Cost.NONE);
    }

    /// The column of each row, [#NOTHING] for one that gets none, which costs [Cost#UNPAIRED].
    static int[] best(List<List<Choice>> rows, int columns) {
        var assignment = new Assignment(rows, columns);
        for (int row = 0; row < rows.size(); row++) assignment.new Search().place(row);
        return assignment.columnOf;
    }

    /// The cheapest way to place one more row, which may push others from column to column.
    private final class Search {
        private final @Nullable Cost[] distance = new @Nullable Cost[rowOf.length];
        private final int[] via = new int[rowOf.length];
        private final boolean[] settled = new boolean[rowOf.length];
        private @Nullable Cost leastWithout;
        private int left = NOTHING;

        void place(int row) {
            int from = row;
            var travelled = Cost.NONE;
            while (true) {
                leave(from, travelled);
                relax(from, travelled);
                int column = nearest();
                if (column == NOTHING || !reached(column).isLessThan(leftOut())) {
                    reprice(row, leftOut());
                    push(row, left, NOTHING);
                    return;
                }
                if (rowOf[column] == NOTHING) {
                    reprice(row, reached(column));
                    push(row, via[column], column);
                    return;
                }
                settled[column] = true;
                from = rowOf[column];
                travelled = reached(column);
            }
        }

        /// The row at which the way ends without a column.
        private void leave(int row, Cost travelled) {
            var cost = travelled.plus(Cost.UNPAIRED).minus(rowPrice[row]);
            if (leastWithout != null && !cost.isLessThan(leastWithout)) return;
            leastWithout = cost;
            left = row;
        }

        private void relax(int row, Cost travelled) {
            for (var choice : rows.get(row)) {
                int column = choice.column();
                if (settled[column]) continue;
                var cost = travelled.plus(choice.cost()).minus(rowPrice[row]).minus(columnPrice[column]);
                var known = distance[column];
                if (known != null && !cost.isLessThan(known)) continue;
                distance[column] = cost;
                via[column] = row;
            }
        }

        private int nearest() {
            int nearest = NOTHING;
            for (int column = 0; column < settled.length; column++)
                if (!settled[column] && distance[column] != null
                        && (nearest == NOTHING || reached(column).isLessThan(reached(nearest))))
                    nearest = column;
            return nearest;
        }

        private Cost reached(int column) {
            return java.util.Objects.requireNonNull(distance[column]);
        }

        private Cost leftOut() {
            return java.util.Objects.requireNonNull(leastWithout);
        }

        /// Keeps what every choice costs beyond the prices of its ends at nothing or more.
        private void reprice(int row, Cost whole) {
            rowPrice[row] = rowPrice[row].plus(whole);
            for (int column = 0; column < settled.length; column++) {
                if (!settled[column]) continue;
                var saved = whole.minus(reached(column));
                rowPrice[rowOf[column]] = rowPrice[rowOf[column]].plus(saved);
                columnPrice[column] = columnPrice[column].minus(saved);
            }
        }

        private void push(int first, int last, int column) {
            int row = last;
            int to = column;
            while (true) {
                int given = columnOf[row];
                columnOf[row] = to;
                if (to != NOTHING) rowOf[to] = row;
                if (row == first) return;
                to = given;
                row = via[given];
            }
        }
    }
}
