package setpoint.model.measure;

/// What is wrong with a pairing, the gravest first. Costs are added term by term and compared from the first term on, so
/// that no number of small wrongs outweighs a graver one.
///
/// @param unpaired intended blocks without a run
/// @param strangers pairs that do not share the task
/// @param starts minutes between the starts
/// @param lengths minutes between the lengths
/// @param contradictions pairs whose sides name two different tasks
/// @param spread squares of the minutes, so that of equal sums the evenly spread one is better
record Cost(long unpaired, long strangers, long starts, long lengths, long contradictions, long spread)
        implements Comparable<Cost> {
    static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0);
    static final Cost UNPAIRED = new Cost(1, 0, 0, 0, 0, 0);

    Cost plus(Cost other) {
        return new Cost(
                unpaired + other.unpaired, strangers + other.strangers, starts + other.starts,
                lengths + other.lengths, contradictions + other.contradictions, spread + other.spread);
    }

    Cost minus(Cost other) {
        return new Cost(
                unpaired - other.unpaired, strangers - other.strangers, starts - other.starts,
                lengths - other.lengths, contradictions - other.contradictions, spread - other.spread);
    }

    boolean isLessThan(Cost other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Cost other) {
        if (unpaired != other.unpaired) return Long.compare(unpaired, other.unpaired);
        if (strangers != other.strangers) return Long.compare(strangers, other.strangers);
        if (starts != other.starts) return Long.compare(starts, other.starts);
        if (lengths != other.lengths) return Long.compare(lengths, other.lengths);
        if (contradictions != other.contradictions) return Long.compare(contradictions, other.contradictions);
        return Long.compare(spread, other.spread);
    }
}
