package setpoint.model.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
        private final List<Integer> travelled = new ArrayList<>();
        private final int[] open = new int[rowOf.length];
        private int openCount;
        private @Nullable Cost leastWithout;
        private int left = NOTHING;

        void place(int row) {
            int from = row;
            var soFar = Cost.NONE;
            while (true) {
                leave(from, soFar);
                relax(from, soFar);
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
                travelled.add(column);
                from = rowOf[column];
                soFar = reached(column);
            }
        }

        /// The row at which the way ends without a column.
        private void leave(int row, Cost soFar) {
            var cost = soFar.plus(Cost.UNPAIRED).minus(rowPrice[row]);
            if (leastWithout != null && !cost.isLessThan(leastWithout)) return;
            leastWithout = cost;
            left = row;
        }

        private void relax(int row, Cost soFar) {
            var here = soFar.minus(rowPrice[row]);
            for (var choice : rows.get(row)) {
                int column = choice.column();
                if (settled[column]) continue;
                var cost = here.plus(choice.cost()).minus(columnPrice[column]);
                var known = distance[column];
                if (!cost.isLessThan(known != null ? known : leftOut())) continue;
                if (known == null) open[openCount++] = column;
                distance[column] = cost;
                via[column] = row;
            }
        }

        /// The nearest column that was reached and not yet travelled, of equals the first. Plain looking is quicker here than
        /// a queue, which is mostly written to.
        private int nearest() {
            int nearest = NOTHING;
            for (int i = 0; i < openCount; i++) {
                int column = open[i];
                if (settled[column]) open[i--] = open[--openCount];
                else if (nearest == NOTHING || isNearer(column, nearest)) nearest = column;
            }
            return nearest;
        }

        private boolean isNearer(int column, int other) {
            int order = reached(column).compareTo(reached(other));
            return order < 0 || (order == 0 && column < other);
        }

        private Cost reached(int column) {
            return Objects.requireNonNull(distance[column]);
        }

        private Cost leftOut() {
            return Objects.requireNonNull(leastWithout);
        }

        /// Keeps what every choice costs beyond the prices of its ends at nothing or more.
        private void reprice(int row, Cost whole) {
            rowPrice[row] = rowPrice[row].plus(whole);
            for (int column : travelled) {
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
