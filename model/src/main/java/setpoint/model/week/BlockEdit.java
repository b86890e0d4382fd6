package setpoint.model.week;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;

/// Everything that can be done to timeblocks by hand or from a file.
///
/// What happened before yesterday, and what lies in a closed cycle, is a record: whoever corrects it says why. The former
/// value stays in the history of the block.
public sealed interface BlockEdit extends Edit {
    /// The fields of a block that say whose and when it is, and why it was corrected, but not what it is.
    Set<String> NOT_WHAT_IT_IS = Set.of("agent", "id", "type", "start", "offset", "zone", "minutes", "why");

    String agent();

    /// Puts a block into a week.
    ///
    /// @param block its id
    /// @param start a time on the wall of the agent's zone, `2026-11-23T08:00`, or a moment with an offset
    /// @param end the same
    /// @param set what it is: title, task, archetype, energy, slot, source
    /// @param why needed in a closed cycle
    record AddBlock(
            String agent, String block, BlockType type, String start, String end, Map<String, Object> set,
            @Default("") String why) implements BlockEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            mustSayOnlyWhatItIs(set);
            var zone = zone(now, agent, by);
            var span = Span.written(start, end, zone, type);
            var after = described(now, Timeblock.at(agent, block, type, span), set);
            if (TimeMindPlan.of(now, agent, after.week()).isClosed()) mustSayWhy(after, why);
            return List.of(Delta.created(after.because(why)));
        }
    }

    /// Says anew what a block is; not when.
    record UpdateBlock(
            String agent, String block, Map<String, Object> set, List<String> unset, @Default("") String why)
            implements BlockEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Timeblock.class, agent, block);
            for (var field : NOT_WHAT_IT_IS)
                if (set.containsKey(field) || unset.contains(field))
                    throw Refused.malformed(
                            "The %s of a block is not changed with updateBlock; moveBlock changes when it is.",
                            field);
            var after = described(now, Records.with(before, Map.of(), Set.copyOf(unset), ""), set);
            return corrected(now, before, after, why, by);
        }
    }

    /// Puts a block to another time, or gives it another length.
    ///
    /// What is intended ahead is by the clocks of where its agent is now; what lies behind keeps its zone.
    ///
    /// @param start as in [AddBlock]
    /// @param end as in [AddBlock]; null keeps the length
    record MoveBlock(String agent, String block, String start, @Nullable String end, @Default("") String why)
            implements BlockEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Timeblock.class, agent, block);
            var span = Span.written(start, end, before.zone(), before.type());
            if (before.isDream() && span.begin().isAfter(by.at()))
                span = Span.written(start, end, zone(now, agent, by), before.type());
            if (end == null) span = span.lasting(before.minutes());
            return corrected(now, before, before.at(span), why, by);
        }
    }

    /// Makes two blocks of one.
    ///
    /// @param at where the second begins, as in [AddBlock]
    /// @param second the id of the second
    record SplitBlock(String agent, String block, String at, String second, @Default("") String why)
            implements BlockEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Timeblock.class, agent, block);
            if (before.isRunning()) throw new Refused("Block %s still runs; stop it before it is split.", block);
            var rest = Span.written(at, null, before.zone(), before.type());
            var first = Minutes.between(before.begin(), rest.begin());
            var whole = Objects.requireNonNull(before.minutes());
            if (first < 1 || first >= whole)
                throw Refused.malformed("%s does not lie within block %s, from %s on for %d min.", at, block,
                        before.start(), whole);
            var deltas = new ArrayList<>(
                    corrected(now, before, before.at(before.span().lasting(first)), why, by));
            deltas.add(Delta.created(before.as(second).at(rest.lasting(whole - first)).because(why)));
            return deltas;
        }
    }

    /// Makes one block of several of the same sort, from the first start to the last end. What happened is joined only
    /// where no time lies between, as that would be recorded as worked.
    record JoinBlocks(String agent, List<String> blocks, @Default("") String why) implements BlockEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var all = blocks.stream()
                    .distinct()
                    .map(id -> now.get(Timeblock.class, agent, id))
                    .sorted(Blocks.IN_TIME)
                    .toList();
            if (all.size() < 2) throw Refused.malformed("Name at least two blocks to join.");
            var first = all.getFirst();
            mustGoTogether(all, by.at());
            var end = all.stream().map(block -> block.end(by.at())).max(Comparator.naturalOrder()).orElseThrow();
            var joined = first.at(first.span().lasting(Minutes.between(first.begin(), end)));
            var deltas = new ArrayList<>(corrected(now, first, joined, why, by));
            for (var other : all.subList(1, all.size())) {
                mustSayWhyIfRecorded(now, other, why, by);
                deltas.add(Delta.removed(other));
            }
            return deltas;
        }

        private static void mustGoTogether(List<Timeblock> all, Instant now) {
            var first = all.getFirst();
            var end = first.end(now);
            for (var next : all) {
                if (next.type() != first.type() || !Objects.equals(next.task(), first.task()) || next.isRunning())
                    throw new Refused(
                            "Blocks %s and %s cannot be joined: only blocks of one type and task, none of which runs, can.",
                            first.id(), next.id());
                if (!first.isDream() && next.begin().isAfter(end))
                    throw new Refused(
                            "Between %s and %s lie %d min that would be recorded as worked; give one of them those first.",
                            first.id(), next.id(), Minutes.between(end, next.begin()));
                if (next.end(now).isAfter(end)) end = next.end(now);
            }
        }
    }

    /// Takes a block out of its week.
    record RemoveBlock(String agent, String block, @Default("") String why) implements BlockEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Timeblock.class, agent, block);
            mustSayWhyIfRecorded(now, before, why, by);
            return List.of(Delta.removed(before));
        }
    }

    /// Takes in what another program recorded. What is there already, by its id or as the same thing at the same time,
    /// stays as it is; so importing again changes nothing.
    record ImportBlocks(String agent, List<Timeblock> blocks) implements BlockEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            now.get(Agent.class, "", agent);
            var known = new HashSet<Object>();
            for (var block : now.all(Timeblock.class, agent)) known.add(what(block));
            var deltas = new ArrayList<Delta>();
            var ids = new HashSet<String>();
            for (var block : blocks) {
                if (!block.agent().equals(agent))
                    throw Refused.malformed("Block %s belongs to %s, not to %s.", block.id(), block.agent(), agent);
                if (now.has(block.key()) || !ids.add(block.id()) || !known.add(what(block))) continue;
                if (TimeMindPlan.of(now, agent, block.week()).isClosed())
                    throw new Refused(
                            "Week %s of %s is closed; reopen it (reopenCycle) before something is imported into it.",
                            block.week(), agent);
                deltas.add(Delta.created(block));
            }
            return deltas;
        }

        private static Object what(Timeblock block) {
            return List.of(block.type(), block.begin(), Objects.requireNonNullElse(block.minutes(), 0), block.title(),
                    Objects.requireNonNullElse(block.task(), ""));
        }
    }

    /// The zone of an agent's days.
    static ZoneId zone(Snapshot now, String agent, By by) {
        return now.get(Agent.class, "", agent).zoneOr(by.zone());
    }

    /// Whether a block is a record, which is corrected only by saying why: it lies in a closed cycle, or it happened
    /// before yesterday.
    static boolean isRecord(Snapshot now, Timeblock block, Instant at) {
        if (TimeMindPlan.of(now, block.agent(), block.week()).isClosed()) return true;
        var yesterday = at.atZone(block.zone()).toLocalDate().minusDays(1);
        return !block.isDream() && block.day().isBefore(yesterday);
    }

    private static Timeblock described(Snapshot now, Timeblock block, Map<String, Object> set) {
        var after = Records.with(block, set, Set.of(), "");
        if (after.task() != null && !Objects.equals(after.task(), block.task())) mustBeKnown(now, after.task());
        return after;
    }

    /// Refuses to say in what a block is whose and when it is.
    static void mustSayOnlyWhatItIs(Map<String, Object> set) {
        for (var field : NOT_WHAT_IT_IS)
            if (set.containsKey(field))
                throw Refused.malformed("The %s of a block does not belong in “set”, which says what it is.", field);
    }

    /// Refuses an address that names no task.
    static void mustBeKnown(Snapshot now, String address) {
        var plan = Matter.planOf(address);
        if (plan.isEmpty()) throw Refused.malformed("“%s” is no address of a task; write plan/task.", address);
        now.get(Plan.class, "", plan);
        if (Matter.content(now, plan).flatMap(content -> content.task(Matter.taskOf(address))).isEmpty())
            throw Refused.unknown("Plan %s has no task “%s”.", plan, Matter.taskOf(address));
    }

    private static List<Delta> corrected(Snapshot now, Timeblock before, Timeblock after, String why, By by) {
        mustSayWhyIfRecorded(now, before, why, by);
        if (TimeMindPlan.of(now, after.agent(), after.week()).isClosed()) mustSayWhy(after, why);
        return List.of(Delta.changed(before, why.isBlank() ? after : after.because(why)));
    }

    private static void mustSayWhyIfRecorded(Snapshot now, Timeblock block, String why, By by) {
        if (isRecord(now, block, by.at())) mustSayWhy(block, why);
    }

    /// Refuses a correction of a record for which no reason is given.
    static void mustSayWhy(Timeblock block, String why) {
        if (why.isBlank())
            throw new Refused("Block %s of %s is a record of week %s; say why it is corrected (why).", block.id(),
                    block.agent(), block.week());
    }
}
