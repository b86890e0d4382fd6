package setpoint.model.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.week.Slot;
import setpoint.model.week.WeekTemplate;

/// Whether a week template still gains by the legacy rule, in numbers: the last 8 closed cycles that have a score, the
/// newer half against the older one. Scores have moved where the halves' means differ by more than the mean moving range,
/// which is what scores do from week to week anyway.
///
/// @param weeks how many cycles it is about
/// @param changes how many slots were changed, added or removed at or before their closings, since the first of them
/// @param recentChanges how many of these in the newer half
/// @param newChanges how many of these at the last closing, which no closed cycle has been able to show yet
/// @param before the mean score of the older half, in percent
/// @param after the same of the newer half
/// @param noise the mean moving range
public record Maturity(
        State state, int weeks, int changes, int recentChanges, int newChanges, double before, double after,
        double noise) {
    private static final int MOST = 8;

    /// How ripe a template is.
    public enum State {
        /// Fewer than 6 closed cycles: nothing can be said.
        TOO_FEW_WEEKS,
        /// It gets better, or holds the setpoint and is still being changed: each rule may still pay.
        MATURING,
        /// It holds the setpoint, and nothing was changed of late: it does without the legacy rule.
        STABLE,
        /// It stays below the setpoint, or fell below it, whether or not something was changed.
        STAGNANT
    }

    public static Maturity of(Snapshot now, String agent) {
        var last = Cycle.newest(
                now, agent, MOST, cycle -> Xmr.score(cycle.result().tally()).isPresent());
        if (last.size() < Xmr.ENOUGH) return new Maturity(State.TOO_FEW_WEEKS, last.size(), 0, 0, 0, 0, 0, 0);
        var scores = last.stream()
                .map(cycle -> Xmr.score(cycle.result().tally()).orElseThrow())
                .toList();
        int half = last.size() / 2;
        var changes = changes(now, agent, last);
        double before = Numbers.mean(scores.subList(0, half));
        double after = Numbers.mean(scores.subList(half, scores.size()));
        double noise = Numbers.movingRange(scores);
        int recent = changes.subList(half, changes.size()).stream().mapToInt(Integer::intValue).sum();
        int all = changes.stream().mapToInt(Integer::intValue).sum();
        var state = state(after - before, noise, after >= Thresholds.of(now).setpointPercent(), recent);
        return new Maturity(state, last.size(), all, recent, changes.getLast(), before, after, noise);
    }

    private static State state(double rise, double noise, boolean isAtSetpoint, int recentChanges) {
        if (rise > noise) return State.MATURING;
        if (!isAtSetpoint) return State.STAGNANT;
        return recentChanges == 0 ? State.STABLE : State.MATURING;
    }

    /// How many slots differ between the template after each cycle and the one after the cycle before, first of all the
    /// one before the first.
    private static List<Integer> changes(Snapshot now, String agent, List<Cycle> cycles) {
        var slots = new HashMap<Integer, Map<String, Slot>>();
        slots.put(0, Map.of());
        for (var template : WeekTemplate.all(now, agent)) slots.put(template.number(), byId(template));
        var changes = new ArrayList<Integer>();
        int version = cycles.getFirst().result().templateBefore();
        for (var cycle : cycles) {
            int next = cycle.result().templateAfter();
            changes.add(differences(slots.getOrDefault(version, Map.of()), slots.getOrDefault(next, Map.of())));
            version = next;
        }
        return changes;
    }

    private static Map<String, Slot> byId(WeekTemplate template) {
        var byId = new HashMap<String, Slot>();
        for (var slot : template.slots()) byId.put(slot.id(), slot);
        return byId;
    }

    private static int differences(Map<String, Slot> before, Map<String, Slot> after) {
        var ids = new HashSet<>(before.keySet());
        ids.addAll(after.keySet());
        return (int) ids.stream().filter(id -> !Objects.equals(before.get(id), after.get(id))).count();
    }

    /// What it says, from its numbers only.
    public String sentence() {
        if (state == State.TOO_FEW_WEEKS)
            return "That takes %d closed cycles, too.".formatted(Xmr.ENOUGH);
        var numbers = "%d %% → %d %% over %s, %s".formatted(
                Math.round(before), Math.round(after), Words.count(weeks, "cycle"),
                changes == 0 ? "no slot changed" : Words.count(changes, "slot") + " changed");
        return switch (state) {
            case MATURING -> numbers + ". Each change may still pay.";
            case STABLE -> numbers + (changes == 0 ? "" : ", none of late") + ". It does without a legacy rule.";
            case STAGNANT -> changes == 0
                    ? numbers + ". Change one."
                    : changes == newChanges
                            ? numbers + " at the last closing. What that brings is not seen yet."
                            : numbers + ", and the score did not rise. Change something else.";
            case TOO_FEW_WEEKS -> numbers;
        };
    }
}
