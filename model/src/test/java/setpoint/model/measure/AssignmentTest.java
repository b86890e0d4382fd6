package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import setpoint.model.measure.Assignment.Choice;

/// The least cost of all ways to give rows columns, on small tables full of equal costs.
class AssignmentTest {
    private static final int TABLES = 2000;

    @Test
    void noWayIsCheaper() {
        for (long seed = 0; seed < TABLES; seed++) {
            var random = new Random(seed);
            int columns = 1 + random.nextInt(6);
            var rows = rows(random, 1 + random.nextInt(7), columns);
            var found = Assignment.best(rows, columns);
            assertEquals(least(rows, 0, 0), cost(rows, found), "seed " + seed);
        }
    }

    private static List<List<Choice>> rows(Random random, int count, int columns) {
        var rows = new ArrayList<List<Choice>>();
        for (int i = 0; i < count; i++) {
            var choices = new ArrayList<Choice>();
            for (int column = 0; column < columns; column++)
                if (random.nextInt(3) > 0)
                    choices.add(new Choice(column, new Cost(
                            0, random.nextInt(2), random.nextInt(4), random.nextInt(4), 0, random.nextInt(4))));
            rows.add(choices);
        }
        return rows;
    }

    private static Cost cost(List<List<Choice>> rows, int[] columns) {
        var sum = Cost.NONE;
        var taken = new HashSet<Integer>();
        for (int row = 0; row < columns.length; row++) {
            int column = columns[row];
            if (column == Assignment.NOTHING) {
                sum = sum.plus(Cost.UNPAIRED);
                continue;
            }
            assertTrue(taken.add(column), "a column is given once");
            sum = sum.plus(rows.get(row).stream()
                    .filter(choice -> choice.column() == column)
                    .findFirst()
                    .orElseThrow()
                    .cost());
        }
        return sum;
    }

    private static Cost least(List<List<Choice>> rows, int row, int taken) {
        if (row == rows.size()) return Cost.NONE;
        var least = Cost.UNPAIRED.plus(least(rows, row + 1, taken));
        for (var choice : rows.get(row)) {
            if ((taken & 1 << choice.column()) != 0) continue;
            var cost = choice.cost().plus(least(rows, row + 1, taken | 1 << choice.column()));
            if (cost.isLessThan(least)) least = cost;
        }
        return least;
    }
}
