package setpoint.app.cli.frame;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.By;
import setpoint.model.core.Change;
import setpoint.model.core.Commit;
import setpoint.model.core.Edit;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit.PublishVersion;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Provenance;
import setpoint.model.plan.Signature;
import setpoint.model.work.Progress;
import setpoint.model.work.Standing;
import setpoint.persistence.Mirror;
import setpoint.persistence.Store;

/// A workspace that this process has open, as one call sees it.
public final class Opened implements AutoCloseable {
    private final Store store;
    private final Workspace workspace;
    private final Clock clock;
    private final Author you;
    private final @Nullable List<Mirror> mirrors;
    private final Set<String> touched = new TreeSet<>();

    /// @param clock the time of this call
    /// @param you the person at the machine
    public Opened(Store store, Workspace workspace, Clock clock, Author you) {
        this(store, workspace, clock, you, null);
    }

    private Opened(
            Store store, Workspace workspace, Clock clock, Author you, @Nullable List<Mirror> mirrors) {
        this.store = store;
        this.workspace = workspace;
        this.clock = clock;
        this.you = you;
        this.mirrors = mirrors;
    }

    /// The same workspace for one call more, which leaves it open when it is done.
    ///
    /// @param mirrors keep the files that mirror the plans
    public Opened lent(Clock clock, Author you, List<Mirror> mirrors) {
        return new Opened(store, workspace, clock, you, mirrors);
    }

    /// What had to be mended when the workspace was opened for this call, in sentences.
    public List<String> notes() {
        return isLent() ? List.of() : store.notes();
    }

    private boolean isLent() {
        return mirrors != null;
    }

    public Store store() {
        return store;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Clock clock() {
        return clock;
    }

    public Author you() {
        return you;
    }

    /// All that would survive a power cut.
    public Snapshot now() {
        return workspace.durable();
    }

    /// Makes an edit, and waits until it is kept.
    ///
    /// @throws AnswerIsNo where it cannot be made as things stand
    /// @throws Refused where it names what is not there
    public Commit apply(Edit edit, Author author) {
        return apply(edit, author, clock.instant());
    }

    /// The same at another time.
    public Commit apply(Edit edit, Author author, Instant at) {
        return asNo(() -> workspace.apply(edit, new By(author, at, clock.getZone())));
    }

    private By by(Author author) {
        return new By(author, clock.instant(), clock.getZone());
    }

    public Commit apply(Edit edit) {
        return apply(edit, you);
    }

    /// Finds out whether an edit could be made, before anybody is asked to confirm it.
    ///
    /// @throws AnswerIsNo where it could not be, as things stand
    public void mustBePossible(Edit edit) {
        try {
            workspace.preview(edit, by(you));
        } catch (Refused refused) {
            throw refused.isBadInput() ? refused : new AnswerIsNo(refused.getMessage());
        }
    }

    public Commit undo(String plan) {
        return asNo(() -> workspace.undo(you, plan));
    }

    public Commit redo(String plan) {
        return asNo(() -> workspace.redo(you, plan));
    }

    private interface Doing {
        Commit commit();
    }

    private Commit asNo(Doing doing) {
        try {
            var commit = doing.commit().await();
            commit.change().ifPresent(this::note);
            return commit;
        } catch (Refused refused) {
            throw refused.isBadInput() ? refused : new AnswerIsNo(refused.getMessage());
        }
    }

    private void note(Change change) {
        change.keys().map(Opened::planOf).filter(plan -> !plan.isEmpty()).forEach(touched::add);
    }

    private static String planOf(Key key) {
        return key.home().isEmpty() && key.kind() == Plan.class ? key.id() : key.home();
    }

    /// The edit that issues a version, signed with this workspace's key.
    public PublishVersion publishing(PlanVersion version) {
        var text = Signature.signedText(version.planRef(), Provenance.tree(version));
        return new PublishVersion(version.plan(), version.number(), store.keys().sign(text));
    }

    /// An agent by its id, at the command line; you where none is named. One that has no profile here counts as an AI,
    /// which may do less.
    public Author agent(@Nullable String id) {
        if (id == null || id.equals(you.agent())) return you;
        Ids.check("agent", id);
        var type = now().find(Agent.class, "", id).map(Agent::type).orElse(Author.Type.AI);
        return new Author(id, type, you.origin());
    }

    public Standing at(Progress progress) {
        return progress.at(clock.instant(), clock.getZone());
    }

    /// Brings the files that mirror the plans which were touched in step.
    ///
    /// @return a sentence for each that could not be written
    List<String> mirror() {
        return touched.stream().flatMap(plan -> mirror(plan).stream()).toList();
    }

    private List<String> mirror(String plan) {
        try {
            if (mirrors == null) for (var mirror : Mirrored.values()) mirror.write(store.folder(), now(), plan);
            else for (var mirror : mirrors) mirror.follow(plan);
            return List.of();
        } catch (IOException unwritable) {
            return List.of(
                    "The files that mirror plan %s could not be written: %s".formatted(plan, unwritable.getMessage()));
        }
    }

    @Override
    public void close() {
        if (!isLent()) store.close();
    }
}
