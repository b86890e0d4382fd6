package setpoint.views.outline;

import java.util.List;

/// A line with those below it. Immutable.
record Branch(Row row, List<Branch> branches) {
    Branch {
        branches = List.copyOf(branches);
    }
}
