package setpoint.views.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Author;
import setpoint.model.core.Batch;
import setpoint.model.core.Change;
import setpoint.model.core.Commit;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Subject;
import setpoint.model.core.Trouble;
import setpoint.model.core.Words;
import setpoint.model.core.Workspace;

/// The person's end of a workspace. Takes the newest snapshot at most once a pulse and lets the views draw it; takes
/// the person's edits, and turns a refusal into a notice.
///
/// Everything here is called on the JavaFX thread. Changes made on other threads only raise a flag.
public final class Desk implements AutoCloseable {
    private final Workspace workspace;
    private final Author author;
    private final Clock clock;
    private final Means means;
    private final Views views = new Views(this::snapshot);
    private final Durability durability;
    private final Answers answers;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private Snapshot snapshot;

    /// Whether what is shown would survive a power cut.
    public enum Saving {
        SAVED,
        SAVING,
        FAILED
    }

    /// One glance at the next pulse, asked for from any thread.
    private final AnimationTimer nextPulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            refresh();
        }
    };

    /// A desk with plain means.
    ///
    /// @param clock tells what is ready by now, and in which zone dates begin
    public Desk(Workspace workspace, Author author, Clock clock, Publisher publisher) {
        this(workspace, author, clock, Means.plain(publisher));
    }

    /// @param clock tells what is ready by now, and in which zone dates begin
    public Desk(Workspace workspace, Author author, Clock clock, Means means) {
        this.workspace = workspace;
        this.author = author;
        this.clock = clock;
        this.means = means;
        snapshot = workspace.snapshot();
        durability = new Durability(workspace, this::snapshot, this::refresh);
        answers = new Answers(means.background(), this::refuse);
        stopListening = workspace.onChange(this::noteChange);
        durability.follow();
    }

    private void noteChange(Change change) {
        if (waiting.compareAndSet(false, true)) Platform.runLater(nextPulse::start);
    }

    /// What is shown.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// What new plans can begin from.
    public PlanTemplates templates() {
        return means.templates();
    }

    /// How parts of plans go over the clipboard.
    public Clippings clippings() {
        return means.clippings();
    }

    /// How plans become files.
    public PlanFiles files() {
        return means.files();
    }

    public Author author() {
        return author;
    }

    /// This minute, for what depends on time.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /// Draws now, and after each new snapshot while the node is in a showing window; one that comes to show later is
    /// drawn then.
    ///
    /// @return stops the drawing
    public Runnable show(Node node, Consumer<Snapshot> render) {
        return views.add(node, render);
    }

    /// Takes the newest snapshot and draws it, without waiting for the next pulse.
    public void refresh() {
        waiting.set(false);
        var newest = workspace.snapshot();
        if (newest != snapshot) {
            snapshot = newest;
            views.draw(newest);
        }
        durability.follow();
    }

    public ReadOnlyObjectProperty<Saving> savingProperty() {
        return durability.savingProperty();
    }

    /// The newest sentence for the person; null before the first.
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Why nothing can be changed any more; empty while all is well.
    public Optional<Trouble> trouble() {
        return workspace.trouble();
    }

    /// Makes an edit as this person.
    ///
    /// @return false where it was refused; then the notice says why
    public boolean apply(Edit edit) {
        return attempt(() -> workspace.apply(edit, author), _ -> "");
    }

    /// Makes an edit as this person without a word about it: for a field, which says itself why it was refused.
    ///
    /// @return why it was refused; empty where it was made
    public Optional<String> applySilently(Edit edit) {
        try {
            workspace.apply(edit, author);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /// Whether an edit would be made now, were it asked for by this person.
    public boolean allows(Edit edit) {
        if (workspace.trouble().isPresent()) return false;
        try {
            workspace.preview(edit, author);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /// Takes back this person's newest change in a plan.
    public boolean undo(String plan) {
        return attempt(() -> workspace.undo(author, plan), change -> "Undone: " + inWords(change) + ".");
    }

    public boolean redo(String plan) {
        return attempt(() -> workspace.redo(author, plan), change -> "Done again: " + inWords(change) + ".");
    }

    public boolean canUndo(String plan) {
        return workspace.trouble().isEmpty() && workspace.undoable(author, plan).isPresent();
    }

    public boolean canRedo(String plan) {
        return workspace.trouble().isEmpty() && workspace.redoable(author, plan).isPresent();
    }

    /// What was done to a subject, newest first, as [Workspace#history(Subject, long, int)] tells it: answered later, on the
    /// JavaFX thread. Where the past cannot be read there is no answer, and the notice says why.
    public void history(Subject subject, long before, int most, Consumer<List<Change>> answer) {
        answers.await(
                workspace.history(subject, before, most), answer,
                failed -> say(Notice.Tone.REFUSED, String.valueOf(failed.getMessage())));
    }

    /// Has something calculated beside the JavaFX thread; the answer comes on it. Whoever asks sees to it that an answer
    /// which has been overtaken is not drawn. A refusal is no answer, and the notice says why.
    public <T> void calculate(Supplier<T> question, Consumer<T> answer) {
        answers.ask(question, answer);
    }

    /// Signs and issues a plan's approved version.
    ///
    /// @param besides what is done in the same change
    public boolean publish(String plan, int version, List<Edit> besides) {
        return attempt(
                () -> workspace.apply(together(means.publisher().publication(plan, version, author), besides), author),
                _ -> "Version " + version + " is published.");
    }

    /// An edit and what is done along with it, as one change that goes by the name of the first.
    public static Edit together(Edit first, List<Edit> besides) {
        if (besides.isEmpty()) return first;
        var all = new ArrayList<>(List.of(first));
        all.addAll(besides);
        return new Batch(first.verb(), all);
    }

    private boolean attempt(Supplier<Commit> doing, Function<Change, String> said) {
        try {
            var commit = doing.get();
            commit.change().map(said).filter(s -> !s.isEmpty()).ifPresent(s -> say(Notice.Tone.DONE, s));
            return true;
        } catch (Refused refused) {
            refuse(refused);
            return false;
        }
    }

    /// Says why something cannot be.
    public void refuse(Refused refused) {
        say(Notice.Tone.REFUSED, refused.getMessage());
    }

    /// Says what has been done, where the drawing alone does not show it.
    public void tell(String sentence) {
        say(Notice.Tone.DONE, sentence);
    }

    private static String inWords(Change change) {
        return Words.spaced(change.verb());
    }

    private void say(Notice.Tone tone, String sentence) {
        // The same sentence twice is news twice.
        notice.set(null);
        notice.set(new Notice(tone, sentence));
    }

    @Override
    public void close() {
        stopListening.run();
        nextPulse.stop();
        durability.rest();
    }
}
