package setpoint.model.week;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Ids;

/// A slot in the calendar of an agent: when, what, and in which mode of work; intended (DREAM) or as it happened
/// (REALITY). Lives with its agent.
///
/// @param start the time on the wall of the zone; see [Span]
/// @param offset given for REALITY, which is at an instant; never for DREAM
/// @param zone the agent's zone when this is, so that it also says to which day and week the block belongs
/// @param minutes elapsed minutes; null while a timer runs
/// @param title what it is where it names no task
/// @param task the address of the task that it is for, `plan/task`; kept also where that task is gone
/// @param archetype null for the task's, else the agent's
/// @param energy null for the task's, else MEDIUM
/// @param slot the slot of the week template that it came from
/// @param source how it came about, where not by hand: `timer`, `intended`, or the format of an import
/// @param why why it was last corrected, where that had to be said
public record Timeblock(
        String agent,
        String id,
        BlockType type,
        LocalDateTime start,
        @Nullable ZoneOffset offset,
        ZoneId zone,
        @Nullable Integer minutes,
        @Default("") String title,
        @Nullable String task,
        @Nullable String archetype,
        @Nullable Energy energy,
        @Nullable String slot,
        @Default("") String source,
        @Default("") String why)
        implements Item {

    /// A block of which only the time is known.
    public static Timeblock at(String agent, String id, BlockType type, Span span) {
        return new Timeblock(
                agent, id, type, span.start(), span.offset(), span.zone(), span.minutes(), "", null, null, null, null,
                "", "");
    }

    @Override
    public String home() {
        return agent;
    }

    @Override
    public List<Key> needs() {
        return List.of(Agent.key(agent));
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("timeblock", id);
        if (isDream() && minutes == null) throw Refused.malformed("DREAM block %s has no end.", id);
        if (isDream() == (offset != null))
            throw Refused.malformed(
                    isDream()
                            ? "DREAM block %s is a time on the wall and takes no offset."
                            : "REALITY block %s lacks the offset of its start.",
                    id);
        if (minutes != null && minutes < 1) throw Refused.malformed("Timeblock %s lasts at least a minute.", id);
        if (task == null && title.isBlank() && archetype == null)
            throw Refused.malformed("Timeblock %s says nothing: give it a task, a title or an archetype.", id);
    }

    @Override
    public void checkChange(Delta delta, Snapshot before, Snapshot after) {
        if (!(delta.after() instanceof Timeblock block)) return;
        if (block.minutes != null && block.minutes > Span.LONGEST)
            throw Refused.malformed("Timeblock %s would last more than a year, which none does.", id);
        if (!block.isRunning()) return;
        for (var other : after.all(Timeblock.class, agent))
            if (other.isRunning() && !other.id.equals(id))
                throw new Refused("A timer of %s runs already, on %s; stop it first.", agent, other.id);
    }

    public boolean isDream() {
        return type == BlockType.DREAM;
    }

    /// Whether its timer still goes.
    public boolean isRunning() {
        return minutes == null;
    }

    public Span span() {
        return new Span(start, offset, zone, minutes);
    }

    /// The same block at another time.
    public Timeblock at(Span span) {
        return new Timeblock(
                agent, id, type, span.start(), span.offset(), span.zone(), span.minutes(), title, task, archetype,
                energy, slot, source, why);
    }

    /// The same block under another id.
    public Timeblock as(String id) {
        return new Timeblock(
                agent, id, type, start, offset, zone, minutes, title, task, archetype, energy, slot, source, why);
    }

    /// The same block with a title of its own.
    public Timeblock called(String title) {
        return new Timeblock(
                agent, id, type, start, offset, zone, minutes, title, task, archetype, energy, slot, source, why);
    }

    /// The same block, with why it was corrected.
    public Timeblock because(String why) {
        return new Timeblock(
                agent, id, type, start, offset, zone, minutes, title, task, archetype, energy, slot, source, why);
    }

    public ZonedDateTime from() {
        return span().from();
    }

    public Instant begin() {
        return span().begin();
    }

    public Instant end(Instant now) {
        return span().end(now);
    }

    public int minutes(Instant now) {
        return span().minutes(now);
    }

    /// The day to which it belongs: that of its start, in the agent's zone at that date.
    public LocalDate day() {
        return from().toLocalDate();
    }

    /// The week to which it belongs: that of its start.
    public Week week() {
        return Week.of(day());
    }

    public static Key key(String agent, String id) {
        return new Key(Timeblock.class, agent, id);
    }
}
