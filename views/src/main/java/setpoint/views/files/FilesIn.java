package setpoint.views.files;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanFiles.PlanReading;
import setpoint.views.desk.PlanFiles.Reading;
import setpoint.views.desk.PlanFiles.WeekReading;
import setpoint.views.desk.TimeTable;
import setpoint.views.files.Arrival.Outcome;

/// Takes in files: reads them beside the JavaFX thread, makes one change of each, and tells what came of it. Nothing of
/// a file is taken in where anything in it is wrong.
public final class FilesIn {
    private final Desk desk;
    private final ModalPane dialogs;
    private final Supplier<String> home;
    private final Consumer<String> onGo;
    private final Consumer<WeekReading> onWeek;

    /// A file as it was read.
    ///
    /// @param refusal why it could not be; empty where it could
    private record Read(String file, @Nullable Reading reading, String refusal) {}

    /// @param home the project of new plans, by id or title
    /// @param onGo shows a plan that came in
    /// @param onWeek shows the week into which something came
    public FilesIn(Desk desk, ModalPane dialogs, Supplier<String> home, Consumer<String> onGo,
            Consumer<WeekReading> onWeek) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.home = home;
        this.onGo = onGo;
        this.onWeek = onWeek;
    }

    public void take(List<Path> files) {
        take(files, desk.files()::read);
    }

    /// Takes in tables of what happened when, and asks what their columns hold also where that is known.
    public void takeTables(List<Path> files) {
        take(files, desk.files()::readTable);
    }

    private void take(List<Path> files, Function<Path, Reading> reader) {
        if (files.isEmpty()) return;
        desk.calculate(
                () -> files.stream().map(file -> read(file, reader)).toList(),
                read -> takeRest(new ArrayDeque<>(read), List.of()));
    }

    private static Read read(Path file, Function<Path, Reading> reader) {
        var name = String.valueOf(file.getFileName());
        try {
            return new Read(name, reader.apply(file), "");
        } catch (Refused refused) {
            return new Read(name, null, String.valueOf(refused.getMessage()));
        }
    }

    /// Takes one file after the other, and goes on only when the person has said what is to be asked of it.
    ///
    /// @param before what came of those before
    private void takeRest(Deque<Read> rest, List<Arrival> before) {
        var arrivals = new ArrayList<>(before);
        while (!rest.isEmpty()) {
            var file = rest.removeFirst();
            if (file.reading() instanceof TimeTable table) {
                ask(table, answered -> {
                    answered.ifPresent(arrivals::add);
                    takeRest(rest, arrivals);
                });
                return;
            }
            arrivals.add(taken(file));
        }
        if (!arrivals.isEmpty()) tell(arrivals);
    }

    /// Asks what the columns of a table hold. What has been said of them is not lost by a click beside the dialog.
    ///
    /// @param then gets what came of it; nothing where the person thinks better of it
    private void ask(TimeTable table, Consumer<Optional<Arrival>> then) {
        var dialog = new ColumnsDialog(desk, table);
        dialog.setOnCancel(() -> {
            dialogs.setPersistent(false);
            dialogs.hide(true);
            then.accept(Optional.empty());
        });
        dialog.setOnImport(reading -> {
            var arrival = take(table.file(), reading);
            if (!arrival.isHere()) return Optional.of(arrival.sentence());
            dialogs.setPersistent(false);
            dialogs.hide(true);
            then.accept(Optional.of(arrival.seen()));
            return Optional.empty();
        });
        dialogs.setPersistent(true);
        dialogs.show(dialog);
        dialog.focusFirst();
    }

    private void tell(List<Arrival> arrivals) {
        if (arrivals.size() == 1 && arrivals.getFirst().isPlain()) {
            desk.tell(arrivals.getFirst().sentence());
            go(arrivals.getFirst());
        } else report(arrivals);
    }

    private void go(Arrival arrival) {
        arrival.plan().ifPresent(onGo);
        arrival.week().ifPresent(onWeek);
    }

    private Arrival taken(Read file) {
        return switch (file.reading()) {
            case null -> new Arrival(file.file(), Outcome.REFUSED, null, file.refusal());
            case PlanReading plan -> take(file.file(), plan, OnConflict.FAIL);
            case WeekReading week -> take(file.file(), week);
            case TimeTable table ->
                    new Arrival(file.file(), Outcome.REFUSED, table, "Nobody has said what its columns hold.");
        };
    }

    /// Makes one change of a calendar or a log of time.
    private Arrival take(String file, WeekReading reading) {
        return taken(file, reading, reading.edit(), reading.brought(),
                why -> new Arrival(file, Outcome.REFUSED, reading, why));
    }

    /// Makes one change of a plan.
    private Arrival take(String file, PlanReading reading, OnConflict onConflict) {
        return taken(file, reading, reading.edit(home.get(), onConflict), brought(reading),
                why -> refused(file, reading, onConflict, why));
    }

    private Arrival taken(
            String file, Reading reading, Edit edit, String brought, Function<String, Arrival> onRefused) {
        desk.refresh();
        long before = desk.snapshot().revision();
        var refused = desk.applySilently(edit);
        desk.refresh();
        if (refused.isPresent()) return onRefused.apply(refused.get());
        if (desk.snapshot().revision() > before) return new Arrival(file, Outcome.TAKEN, reading, brought);
        return new Arrival(file, Outcome.NOTHING_NEW, reading, "Nothing has changed: all of it is here already.");
    }

    private Arrival refused(String file, PlanReading reading, OnConflict onConflict, String why) {
        boolean differs = onConflict == OnConflict.FAIL && desk.allows(reading.edit(home.get(), OnConflict.SKIP));
        return differs
                ? new Arrival(
                        file, Outcome.DIFFERS, reading,
                        "Some of plan %s is different here and in the file. Nothing has been taken in yet."
                                .formatted(reading.content().plan()))
                : new Arrival(file, Outcome.REFUSED, reading, why);
    }

    private static String brought(PlanReading reading) {
        var content = reading.content();
        return "“%s” from %s: %s, %s, %s.".formatted(
                TextSafety.shownOnOneLine(content.brief().title()), reading.format(),
                Words.count(content.tasks().size(), "task"), Words.dependencies(content.dependencies().size()),
                Words.count(content.phases().size(), "phase"));
    }

    private void report(List<Arrival> arrivals) {
        var dialog = new ImportReport(arrivals, () -> dialogs.hide(true), plan -> {
            dialogs.hide(true);
            onGo.accept(plan);
        }, week -> {
            dialogs.hide(true);
            onWeek.accept(week);
        });
        dialog.setOnSettle((arrival, onConflict) -> {
            var now = new ArrayList<>(arrivals);
            if (arrival.reading() instanceof PlanReading plan)
                now.set(now.indexOf(arrival), take(arrival.file(), plan, onConflict));
            report(now);
        });
        dialogs.show(dialog);
        dialog.focusFirst();
    }
}
