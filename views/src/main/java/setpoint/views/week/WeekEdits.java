package setpoint.views.week;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.measure.Timed;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.Timeblock;
import setpoint.model.week.TimerEdit;
import setpoint.views.desk.Desk;
import setpoint.views.week.gesture.Stretch;

/// Everything that a person does to the blocks of a week: each is one change. What is a record already is corrected only
/// after the person has said why.
final class WeekEdits {
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Desk desk;
    private final Supplier<WeekNow> now;
    private final Why why;
    private final Consumer<Collection<String>> select;
    private long began = System.nanoTime();

    /// Asks why a record is corrected.
    interface Why {
        void ask(Consumer<String> then);
    }

    /// @param select gets the ids of blocks that were made
    WeekEdits(Desk desk, Supplier<WeekNow> now, Why why, Consumer<Collection<String>> select) {
        this.desk = desk;
        this.now = now;
        this.why = why;
        this.select = select;
    }

    private String agent() {
        return now.get().agent().id();
    }

    /// Makes a block.
    void add(BlockType type, Stretch stretch, Map<String, Object> set) {
        var week = now.get().week();
        addAll("addBlock", List.of(new New(type, stretch.start(week), stretch.end(week), set)));
    }

    /// A block that is to be made.
    record New(BlockType type, LocalDateTime start, LocalDateTime end, Map<String, Object> set) {
        /// The same as another, some minutes later.
        static New like(Timeblock block, int later) {
            var start = block.from().toLocalDateTime().plusMinutes(later);
            int minutes = block.minutes() == null ? 30 : block.minutes();
            return new New(block.type(), start, start.plusMinutes(minutes), described(block));
        }
    }

    /// What a block says of itself, for another like it.
    static Map<String, Object> described(Timeblock block) {
        var set = new HashMap<String, Object>();
        if (!block.title().isBlank()) set.put("title", block.title());
        if (block.task() != null) set.put("task", block.task());
        if (block.archetype() != null) set.put("archetype", block.archetype());
        if (block.energy() != null) set.put("energy", block.energy().name());
        return set;
    }

    /// A timer on what a block is about.
    ///
    /// @param at when it begins; null for now
    static TimerEdit.StartTimer timerOn(Timeblock block, String id, @Nullable Instant at) {
        var set = described(block);
        set.remove("task");
        return new TimerEdit.StartTimer(id, block.agent(), block.task(), set, at);
    }

    void addAll(String verb, List<New> blocks) {
        for (var block : blocks) if (isAhead(block.type(), block.end())) return;
        var ids = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var block : blocks) ids.add(fresh(block.start(), taken));
        apply(verb, List.of(), reason -> {
            var edits = new ArrayList<Edit>();
            for (int i = 0; i < blocks.size(); i++) {
                var block = blocks.get(i);
                edits.add(new BlockEdit.AddBlock(
                        agent(), ids.get(i), block.type(), block.start().toString(), block.end().toString(),
                        block.set(), reason));
            }
            return edits;
        }, () -> select.accept(ids));
    }

    /// An id that no block has yet.
    private String fresh(LocalDateTime start, Set<String> taken) {
        var wanted = ID.format(start);
        var id = wanted;
        for (int n = 2; taken.contains(id) || now.get().snapshot().has(Timeblock.key(agent(), id)); n++)
            id = wanted + "-" + n;
        taken.add(id);
        return id;
    }

    String fresh(LocalDateTime start) {
        return fresh(start, new HashSet<>());
    }

    void move(List<Timeblock> blocks, int minutes) {
        for (var block : blocks)
            if (isAhead(block.type(), wallEnd(block).plusMinutes(minutes))) return;
        apply(blocks.size() == 1 ? "moveBlock" : "moveBlocks", blocks, reason -> blocks.stream()
                .<Edit>map(block -> new BlockEdit.MoveBlock(
                        agent(), block.id(), block.from().toLocalDateTime().plusMinutes(minutes).toString(), null,
                        reason))
                .toList());
    }

    void copy(List<Timeblock> blocks, int minutes) {
        addAll(
                blocks.size() == 1 ? "copyBlock" : "copyBlocks",
                blocks.stream().map(block -> New.like(block, minutes)).toList());
    }

    private LocalDateTime wallEnd(Timeblock block) {
        return block.end(now.get().at()).atZone(block.zone()).toLocalDateTime();
    }

    /// Refuses to let happen what lies ahead.
    private boolean isAhead(BlockType type, LocalDateTime end) {
        if (type == BlockType.DREAM || !end.isAfter(now.get().layout().here())) return false;
        desk.refuse(new Refused("What happened cannot end later than now; dream it instead."));
        return true;
    }

    /// Gives a block another start or end; one that still runs, another start.
    void resize(Timeblock block, Stretch to) {
        var week = now.get().week();
        if (!block.isRunning() && isAhead(block.type(), to.end(week))) return;
        var end = block.isRunning() ? null : to.end(week).toString();
        apply("moveBlock", List.of(block), reason -> List.of(
                new BlockEdit.MoveBlock(agent(), block.id(), to.start(week).toString(), end, reason)));
    }

    /// Records that something intended happened from one time to another.
    void record(Timeblock dream, Stretch happened) {
        var week = now.get().week();
        var start = happened.start(week);
        var end = happened.end(week);
        var id = fresh(start);
        apply("recordIntended", List.of(), reason -> List.of(
                new TimerEdit.RecordIntended(agent(), dream.id(), id, start.toString(), end.toString(), reason)));
    }

    /// Records that what was intended happened so; what still goes on, up to now.
    void happened(List<Timeblock> dreams) {
        apply("recordIntended", List.of(), reason -> {
            var taken = new HashSet<String>();
            return dreams.stream().<Edit>map(dream -> happened(dream, taken, reason)).toList();
        });
    }

    private Edit happened(Timeblock dream, Set<String> taken, String reason) {
        boolean goesOn = dream.end(now.get().at()).isAfter(now.get().at());
        var end = goesOn ? now.get().layout().here().withNano(0).toString() : null;
        return new TimerEdit.RecordIntended(
                agent(), dream.id(), fresh(dream.from().toLocalDateTime(), taken), null, end, reason);
    }

    void remove(List<Timeblock> blocks) {
        apply(blocks.size() == 1 ? "removeBlock" : "removeBlocks", blocks, reason -> blocks.stream()
                .<Edit>map(block -> new BlockEdit.RemoveBlock(agent(), block.id(), reason))
                .toList());
    }

    void split(Timeblock block, LocalDateTime at) {
        var second = fresh(at);
        apply("splitBlock", List.of(block), reason -> List.of(
                new BlockEdit.SplitBlock(agent(), block.id(), at.toString(), second, reason)));
    }

    void join(List<Timeblock> blocks) {
        apply("joinBlocks", blocks, reason -> List.of(
                new BlockEdit.JoinBlocks(agent(), blocks.stream().map(Timeblock::id).toList(), reason)));
    }

    /// Gives a block another title, which then is no task's any more, or another task, which then names it; or another
    /// mode of work.
    void rename(Timeblock block, Map<String, Object> set) {
        var unset = set.containsKey("title") && block.task() != null ? List.of("task") : List.<String>of();
        apply("updateBlock", List.of(block), reason -> List.of(
                new BlockEdit.UpdateBlock(agent(), block.id(), set, unset, reason)));
    }

    /// Says anew what a block is, from a field, which says itself why it was refused.
    ///
    /// @param value null for what is usual
    Optional<String> updated(Timeblock block, String field, @Nullable Object value) {
        return corrected(block, reason -> new BlockEdit.UpdateBlock(
                agent(), block.id(), value == null ? Map.of() : Map.of(field, value),
                value == null ? List.of(field) : List.of(), reason));
    }

    /// Corrects a block from a field.
    ///
    /// @param edit made with the reason, where one has to be given
    /// @return why it was refused; empty where it was made, or where the person is asked for a reason first
    Optional<String> corrected(Timeblock block, Function<String, Edit> edit) {
        if (now.get().isClosed() || isRecord(block)) {
            apply("correctBlock", List.of(block), reason -> List.of(edit.apply(reason)));
            return Optional.empty();
        }
        return kept(() -> edit.apply(""));
    }

    /// Makes an edit from a field, which says itself why it was refused.
    ///
    /// @return why it was refused
    Optional<String> kept(Supplier<Edit> edit) {
        try {
            var refusal = desk.applySilently(timed(edit.get()));
            desk.refresh();
            return refusal;
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /// Makes an edit that corrects no record.
    ///
    /// @return false where it was refused
    boolean make(Edit edit) {
        boolean made = desk.apply(timed(edit));
        if (made) desk.refresh();
        return made;
    }

    void apply(String verb, List<Edit> edits) {
        apply(verb, List.of(), _ -> edits);
    }

    private void apply(String verb, Collection<Timeblock> touched, Function<String, List<Edit>> edits) {
        apply(verb, touched, edits, () -> {});
    }

    private void apply(
            String verb, Collection<Timeblock> touched, Function<String, List<Edit>> edits, Runnable then) {
        boolean recorded = now.get().isClosed() || touched.stream().anyMatch(this::isRecord);
        Consumer<String> doing = reason -> {
            var all = edits.apply(reason);
            if (all.isEmpty() || !desk.apply(timed(all.size() == 1 ? all.getFirst() : new Batch(verb, all)))) return;
            desk.refresh();
            then.run();
        };
        if (recorded) why.ask(doing);
        else doing.accept("");
    }

    /// Says that a person begins something, so that it is known how long it takes.
    void begin() {
        began = System.nanoTime();
    }

    private Edit timed(Edit edit) {
        var taken = Duration.ofNanos(System.nanoTime() - began);
        return Timed.of(edit, agent(), taken);
    }

    private boolean isRecord(Timeblock block) {
        return BlockEdit.isRecord(now.get().snapshot(), block, now.get().at());
    }
}
