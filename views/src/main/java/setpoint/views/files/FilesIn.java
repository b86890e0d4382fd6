package setpoint.views.files;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import setpoint.views.files.Arrival.Outcome;

/// Takes in files: reads them beside the JavaFX thread, makes one change of each, and tells what came of it. Nothing of
/// a file is taken in where anything in it is wrong.
public final class FilesIn {
    private final Desk desk;
    private final ModalPane dialogs;
    private final Supplier<String> home;
    private final Consumer<String> onGo;
    private final Runnable onWeek;

    /// A file as it was read.
    ///
    /// @param refusal why it could not be; empty where it could
    private record Read(String file, @Nullable Reading reading, String refusal) {}

    /// @param home the project of new plans, by id or title
    /// @param onGo shows a plan that came in
    /// @param onWeek shows the week, where something came into it
    public FilesIn(Desk desk, ModalPane dialogs, Supplier<String> home, Consumer<String> onGo, Runnable onWeek) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.home = home;
        this.onGo = onGo;
        this.onWeek = onWeek;
    }

    public void take(List<Path> files) {
        if (files.isEmpty()) return;
        desk.calculate(() -> files.stream().map(this::read).toList(), this::takeAll);
    }

    private Read read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            return new Read(name, desk.files().read(file), "");
        } catch (Refused refused) {
            return new Read(name, null, String.valueOf(refused.getMessage()));
        }
    }

    private void takeAll(List<Read> files) {
        var arrivals = files.stream().map(this::taken).toList();
        if (arrivals.size() == 1 && arrivals.getFirst().isPlain()) {
            desk.tell(arrivals.getFirst().sentence());
            go(arrivals.getFirst());
        } else report(arrivals);
    }

    private void go(Arrival arrival) {
        arrival.plan().ifPresent(onGo);
        if (arrival.isOfWeek()) onWeek.run();
    }

    private Arrival taken(Read file) {
        return switch (file.reading()) {
            case null -> new Arrival(file.file(), Outcome.REFUSED, null, file.refusal());
            case PlanReading plan -> take(file.file(), plan, OnConflict.FAIL);
            case WeekReading week -> take(file.file(), week);
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
        }, () -> {
            dialogs.hide(true);
            onWeek.run();
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
