package setpoint.model.week;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// Everything that can be done to an agent's week as a whole, and to what weeks are made of.
public sealed interface WeekEdit extends Edit {
    String agent();

    /// Says what the days of a week may cost; days that are left out go back to what is usual.
    record AllocateEnergy(String agent, Week week, List<TimeMindPlan.DayEnergy> energy) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            now.get(Agent.class, "", agent);
            return changed(now, TimeMindPlan.of(now, agent, week).with(energy));
        }
    }

    /// Puts the blocks of the week template into a week. Slots that the week has blocks of already are left out, so
    /// opening again fills only what is missing.
    record OpenWeek(String agent, Week week) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var zone = now.get(Agent.class, "", agent).zoneOr(by.zone());
            var template = WeekTemplate.newest(now, agent)
                    .orElseThrow(
                            () -> new Refused("%s has no week template yet; make one from a week (templateFromWeek).",
                                    agent));
            var plan = TimeMindPlan.of(now, agent, week);
            if (plan.isClosed()) throw new Refused("Week %s of %s is closed.", week, agent);
            var there = Blocks.of(now, agent).in(week).stream()
                    .map(Timeblock::slot)
                    .collect(Collectors.toSet());
            var deltas = new ArrayList<Delta>();
            var taken = new HashSet<String>();
            for (var slot : template.slots())
                if (!there.contains(slot.id())) deltas.add(Delta.created(block(now, slot, zone, taken)));
            deltas.addAll(changed(now, plan.openedFrom(template.number())));
            return deltas;
        }

        private Timeblock block(Snapshot now, Slot slot, ZoneId zone, Set<String> taken) {
            var span = Span.intended(week.day(slot.day()).atTime(slot.start()), zone, slot.minutes());
            var wanted = week + "." + slot.id();
            var id = wanted;
            for (int n = 2; now.has(Timeblock.key(agent, id)) || !taken.add(id); n++) id = wanted + "-" + n;
            return new Timeblock(
                    agent, id, BlockType.DREAM, span.start(), null, zone, slot.minutes(), slot.title(), null,
                    slot.archetype(), slot.energy(), slot.id(), "template", "");
        }
    }

    /// Makes the next version of the week template from the DREAM blocks of a week. Blocks that came from a slot keep
    /// it; the others each become one.
    record TemplateFromWeek(String agent, Week week, @Default("") String note) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            now.get(Agent.class, "", agent);
            var dreams = Blocks.of(now, agent).in(week).stream().filter(Timeblock::isDream).toList();
            if (dreams.isEmpty())
                throw new Refused("Week %s of %s has no DREAM block to make a template of.", week, agent);
            var deltas = new ArrayList<Delta>();
            var slots = new ArrayList<Slot>();
            var kept = new HashMap<String, String>();
            for (var block : dreams) if (block.slot() != null) kept.putIfAbsent(block.slot(), block.id());
            var ids = new HashSet<>(kept.keySet());
            for (var block : dreams) {
                var id = block.id().equals(kept.get(block.slot())) ? block.slot() : fresh(block, ids);
                slots.add(Slot.of(block, id, Matter.of(now, block)));
                if (!id.equals(block.slot()))
                    deltas.add(Delta.changed(block, Records.with(block, Map.of("slot", id), Set.of(), "")));
            }
            if (WeekTemplate.newest(now, agent).map(WeekTemplate::slots).filter(slots::equals).isPresent())
                throw new Refused("The week template is as week %s already.", week);
            deltas.add(Delta.created(next(now, agent, slots, note, null, by)));
            return deltas;
        }

        private static String fresh(Timeblock block, Set<String> taken) {
            var day = block.start().getDayOfWeek().name().substring(0, 3).toLowerCase(java.util.Locale.ROOT);
            var wanted = day + "-" + block.start().toLocalTime().toString().replace(":", "");
            var id = wanted;
            for (int n = 2; !taken.add(id); n++) id = wanted + "-" + n;
            return id;
        }
    }

    /// Makes the next version of the week template by hand.
    record SetWeekTemplate(String agent, List<Slot> slots, @Default("") String note) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            now.get(Agent.class, "", agent);
            if (WeekTemplate.newest(now, agent).map(WeekTemplate::slots).filter(slots::equals).isPresent())
                return List.of();
            return List.of(Delta.created(next(now, agent, slots, note, null, by)));
        }
    }

    /// Keeps something that is done again and again, or changes what is kept of it.
    record SetRoutine(String agent, String routine, Map<String, Object> set) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.find(RoutineBlock.class, agent, routine).orElse(null);
            var fields = new HashMap<>(set);
            fields.putIfAbsent("title", routine);
            var after = before != null
                    ? Records.with(before, set, Set.of(), "")
                    : Records.with(new RoutineBlock(agent, routine, routine, 30, null, null), fields, Set.of(), "");
            return List.of(new Delta(before, after));
        }
    }

    /// Keeps it no longer. Blocks that were made of it stay.
    record RemoveRoutine(String agent, String routine) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            return List.of(Delta.removed(now.get(RoutineBlock.class, agent, routine)));
        }
    }

    /// Takes in what another calendar says; replaces what it said before. The same again changes nothing.
    record ImportCalendar(String agent, BusyCalendar calendar) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            if (!calendar.agent().equals(agent))
                throw Refused.malformed("Calendar %s belongs to %s, not to %s.", calendar.id(), calendar.agent(),
                        agent);
            var before = now.find(BusyCalendar.class, agent, calendar.id()).orElse(null);
            return calendar.equals(before) ? List.of() : List.of(new Delta(before, calendar));
        }
    }

    /// Forgets another calendar.
    record RemoveCalendar(String agent, String calendar) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            return List.of(Delta.removed(now.get(BusyCalendar.class, agent, calendar)));
        }
    }

    /// Says that an agent is in another zone from now on. What it intends after this moment is at the same time on the
    /// wall there; what happened stays where it was.
    ///
    /// @param zone null for the zone of this machine
    record MoveZone(String agent, @Nullable ZoneId zone) implements WeekEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Agent.class, "", agent);
            var fields = new HashMap<String, @Nullable Object>();
            fields.put("zone", zone == null ? null : zone.getId());
            var after = Records.with(before, fields, Set.of(), "");
            var there = after.zoneOr(by.zone());
            var deltas = new ArrayList<Delta>();
            if (!before.equals(after)) deltas.add(Delta.changed(before, after));
            for (var block : now.all(Timeblock.class, agent))
                if (block.isDream() && block.begin().isAfter(by.at()) && !block.zone().equals(there))
                    deltas.add(Delta.changed(block, block.at(block.span().in(there))));
            return deltas;
        }
    }

    /// The next version of an agent's week template.
    static WeekTemplate next(
            Snapshot now, String agent, List<Slot> slots, String note, @Nullable Week after, By by) {
        var number = String.valueOf(WeekTemplate.nextNumber(now, agent));
        return new WeekTemplate(agent, number, List.copyOf(slots), note, after, by.author().agent(), by.at());
    }

    private static List<Delta> changed(Snapshot now, TimeMindPlan after) {
        var before = now.find(TimeMindPlan.class, after.agent(), after.id()).orElse(null);
        if (after.equals(before) || (before == null && after.equals(TimeMindPlan.blank(after.agent(), after.week()))))
            return List.of();
        return List.of(new Delta(before, after));
    }
}
