package setpoint.model;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Commit;
import setpoint.model.core.Edit;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddPhase;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.PlanEdit.PublishVersion;
import setpoint.model.plan.Provenance;
import setpoint.model.plan.Signature;
import setpoint.model.plan.Versions;
import setpoint.model.work.Status;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.CloseTask;
import setpoint.model.work.Progress;

/// A workspace in memory to try things on, with a clock that only the test moves.
public final class Bench {
    public static final Author ME = Author.person(Agent.YOU, "test");
    public static final Author BOT = Author.ai("planner", "test");
    public static final String PLAN = "p";
    private static final KeyPair KEYS = newKeys();

    public final MemoryJournal journal = new MemoryJournal();
    public final TestClock clock = new TestClock();
    public final Workspace workspace = new Workspace(journal, clock);

    /// A clock that stands until it is moved.
    public static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        public void forward(int minutes) {
            now = now.plus(Duration.ofMinutes(minutes));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /// With one plan, `p`, whose draft is empty.
    public static Bench withPlan() {
        var bench = new Bench();
        bench.does(new CreatePlan(PLAN, "Studio", "A plan", "Try things"));
        return bench;
    }

    public Commit does(Edit edit) {
        return workspace.apply(edit, ME);
    }

    public Bench phases(String... ids) {
        for (var id : ids) does(new AddPhase(PLAN, id, Map.of()));
        return this;
    }

    /// Adds tasks of half an hour each.
    public Bench tasks(String... ids) {
        for (var id : ids) task(id, Map.of("estimate", Map.of("likelyMin", 30)));
        return this;
    }

    public Bench task(String id, Map<String, Object> set) {
        does(new AddTask(PLAN, id, set));
        return this;
    }

    public Bench gate(String id) {
        return task(id, Map.of("kind", "gate", "gate", Map.of("type", "HUMAN", "approver", "you")));
    }

    /// Adds dependencies from each task to the next.
    public Bench chain(String... ids) {
        for (int i = 1; i < ids.length; i++) does(new AddDependency(PLAN, ids[i - 1], ids[i]));
        return this;
    }

    public Bench approved() {
        does(new ApproveVersion(PLAN, "It is right", setpoint.model.plan.PlanVersion.ApprovedHow.WINDOW));
        return this;
    }

    public Bench published() {
        does(publication());
        return this;
    }

    public PublishVersion publication() {
        var version = Versions.newest(now(), PLAN).orElseThrow();
        return new PublishVersion(
                PLAN, version.number(), sign(Signature.signedText(version.planRef(), Provenance.tree(version))));
    }

    public Bench closed(String... tasks) {
        for (var task : tasks) {
            does(new ClaimTask(PLAN, task, null));
            does(new CloseTask(PLAN, task, "", ""));
        }
        return this;
    }

    public Snapshot now() {
        return workspace.snapshot();
    }

    public Status status(String task) {
        return Progress.of(now(), PLAN).at(clock.instant(), clock.getZone()).of(task);
    }

    public List<Status> statuses(String... tasks) {
        return List.of(tasks).stream().map(this::status).toList();
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Signature sign(byte[] text) {
        try {
            var signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(KEYS.getPrivate());
            signer.update(text);
            var base64 = Base64.getEncoder();
            return new Signature(
                    "Ed25519",
                    base64.encodeToString(KEYS.getPublic().getEncoded()),
                    base64.encodeToString(signer.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
