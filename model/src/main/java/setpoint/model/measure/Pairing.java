package setpoint.model.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.measure.Assignment.Choice;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;

/// Which run is what became of which intended block: one to one; the most pairs, of these the most that share the task,
/// of these the least time between the starts, then between the lengths. What is still equal after that is decided by
/// what [Cost] adds, and last by the order in time; never by the order in which blocks were recorded.
final class Pairing {
    private static final int A_DAY = 24 * 60;
    private static final long LONGEST = 1_000_000;

    /// An intended block with what it is about.
    record Intent(Timeblock block, Matter matter, Instant begin) {
        Intent(Timeblock block, Matter matter) {
            this(block, matter, block.begin());
        }

        int minutes() {
            return Objects.requireNonNull(block.minutes());
        }
    }

    private static final Comparator<Intent> INTENTS = Comparator.comparing(Intent::begin)
            .thenComparing(Intent::minutes)
            .thenComparing(intent -> intent.block().id());
    private static final Comparator<Run> RUNS = Comparator.comparing(Run::begin)
            .thenComparing(Run::workedMinutes)
            .thenComparing(run -> run.pieces().getFirst().block().id());

    private final List<Intent> intents;
    private final List<Run> runs;
    private final int[] runOf;

    private Pairing(List<Intent> intents, List<Run> runs) {
        this.intents = intents.stream().sorted(INTENTS).toList();
        this.runs = runs.stream().sorted(RUNS).toList();
        runOf = new int[intents.size()];
    }

    static Pairing of(List<Intent> intents, List<Run> runs) {
        var pairing = new Pairing(intents, runs);
        pairing.matchPieceByPiece();
        return pairing;
    }

    /// In time.
    List<Intent> intents() {
        return intents;
    }

    /// What became of the intent at a place in [#intents()]; null for none.
    @Nullable
    Run runOf(int intent) {
        return runOf[intent] == Assignment.NOTHING ? null : runs.get(runOf[intent]);
    }

    /// The runs that nothing was paired with, in time.
    List<Run> unpaired() {
        var paired = new boolean[runs.size()];
        for (int run : runOf) if (run != Assignment.NOTHING) paired[run] = true;
        var unpaired = new ArrayList<Run>();
        for (int i = 0; i < paired.length; i++) if (!paired[i]) unpaired.add(runs.get(i));
        return unpaired;
    }

    /// Blocks and runs that have nothing to do with each other are matched apart, which is quicker and keeps what
    /// happens to one from showing in the other.
    private void matchPieceByPiece() {
        var choices = choices();
        var byRun = new ArrayList<List<Integer>>();
        for (int i = 0; i < runs.size(); i++) byRun.add(new ArrayList<>());
        for (int i = 0; i < choices.size(); i++) for (var choice : choices.get(i)) byRun.get(choice.column()).add(i);
        var seen = new boolean[intents.size()];
        for (int i = 0; i < intents.size(); i++) if (!seen[i]) match(connected(i, choices, byRun, seen), choices);
    }

    private static List<Integer> connected(
            int first, List<List<Choice>> choices, List<List<Integer>> byRun, boolean[] seen) {
        var connected = new ArrayList<Integer>();
        var open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!open.isEmpty()) {
            int intent = open.remove();
            connected.add(intent);
            for (var choice : choices.get(intent))
                for (int other : byRun.get(choice.column()))
                    if (!seen[other]) {
                        seen[other] = true;
                        open.add(other);
                    }
        }
        connected.sort(null);
        return connected;
    }

    private void match(List<Integer> some, List<List<Choice>> choices) {
        var columns = some.stream()
                .flatMap(intent -> choices.get(intent).stream().map(Choice::column))
                .distinct()
                .sorted()
                .toList();
        var places = new int[runs.size()];
        for (int i = 0; i < columns.size(); i++) places[columns.get(i)] = i;
        var rows = some.stream()
                .map(intent -> choices.get(intent).stream()
                        .map(choice -> new Choice(places[choice.column()], choice.cost()))
                        .toList())
                .toList();
        var best = Assignment.best(rows, columns.size());
        for (int i = 0; i < best.length; i++)
            runOf[some.get(i)] = best[i] == Assignment.NOTHING ? Assignment.NOTHING : columns.get(best[i]);
    }

    private List<List<Choice>> choices() {
        var choices = new ArrayList<List<Choice>>();
        int first = 0;
        for (var intent : intents) {
            while (first < runs.size() && late(intent, runs.get(first)) <= -A_DAY) first++;
            var some = new ArrayList<Choice>();
            for (int i = first; i < runs.size() && late(intent, runs.get(i)) < A_DAY; i++)
                if (isAlike(intent, runs.get(i))) some.add(new Choice(i, cost(intent, runs.get(i))));
            choices.add(some);
        }
        return choices;
    }

    private static boolean isAlike(Intent intent, Run run) {
        return sharesTask(intent, run) || intent.matter().archetype().equals(run.archetype());
    }

    private static Cost cost(Intent intent, Run run) {
        var late = Math.abs(late(intent, run));
        var over = Math.min(LONGEST, Math.abs(run.workedMinutes() - (long) intent.minutes()));
        return new Cost(
                0, sharesTask(intent, run) ? 0 : 1, late, over, namesAnother(intent.block(), run) ? 1 : 0,
                late * late + over * over);
    }

    /// How many minutes after its intended start a run began.
    static long late(Intent intent, Run run) {
        return ChronoUnit.MINUTES.between(intent.begin(), run.begin());
    }

    private static boolean sharesTask(Intent intent, Run run) {
        return intent.block().task() != null && intent.block().task().equals(run.task());
    }

    /// Whether both name a task, and not the same.
    static boolean namesAnother(Timeblock dream, Run run) {
        return dream.task() != null && run.task() != null && !dream.task().equals(run.task());
    }
}
