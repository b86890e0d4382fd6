package setpoint.views.review;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.RemoveTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.AcceptItems;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.PublishVersion;
import setpoint.model.plan.PlanEdit.RequestChange;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Provenance;
import setpoint.model.plan.Signature;
import setpoint.model.plan.Versions;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.SettableClock;
import setpoint.views.desk.Publisher;

/// The sample's tickets by phone with a past: two versions published, a third drafted by a person and two agents.
public final class Reviewed {
    public static final String PLAN = Sample.TICKETS;
    public static final Author PLANNER = Author.ai("planner", "test");
    public static final Author TESTER = Author.ai("tester", "test");
    private static final KeyPair KEYS = newKeys();

    public final SettableClock clock = new SettableClock(Sample.NOW.minus(Duration.ofDays(14)));
    public final HesitantJournal journal = new HesitantJournal(Sample.items());
    public final Workspace workspace = new Workspace(journal, clock);

    /// A workspace with no past beyond the sample's.
    public static Reviewed fresh() {
        return new Reviewed();
    }

    /// Two versions published, and the third drafted.
    public static Reviewed drafted() {
        var it = new Reviewed();
        it.approve("What the phone calls taught us.").publish().later();
        it.ask("The board wants posters later.");
        it.does(new RemoveTask(PLAN, "tell"), update("menu", "estimate", Map.of("likelyMin", 240L)));
        it.approve("Posters wait until the number is known to work.").publish().later();
        it.ask("The bank refuses the test card: paying needs more time and more tests.");
        it.draftThird();
        return it;
    }

    private void draftThird() {
        does(
                PLANNER,
                update("pay", "estimate", Map.of("likelyMin", 480L)),
                update("store", "criteria", List.of(
                        criterion("c1", "Seats survive a restart"), criterion("c2", "No seat is sold twice"),
                        criterion("c3", "A hold ends after ten minutes"), criterion("c4", "Refunds free the seat"))),
                update("store", "estimate", Map.of("likelyMin", 240L)));
        does(
                TESTER,
                new AddTask(PLAN, "fuzz", Map.of(
                        "title", "Send garbled card numbers", "kind", "validate", "phase", "prove", "owner", "tester",
                        "estimate", Map.of("likelyMin", 120L),
                        "criteria", List.of(criterion("c1", "A million inputs, no crash"), criterion(
                                "c2", "Every refusal is a sentence")))),
                new AddDependency(PLAN, "safe", "fuzz"), new AddDependency(PLAN, "fuzz", "audit"));
        does(new AcceptItems(PLAN, List.of()));
        does(
                new RemoveTask(PLAN, "limit"), update("menu", "owner", "tester"),
                update("rush", "title", "Rehearse a Monday morning rush with twenty callers at once"));
    }

    public static Edit update(String task, String field, Object value) {
        return new UpdateTask(PLAN, task, Map.of(field, value), List.of());
    }

    public static Map<String, Object> criterion(String id, String text) {
        return Map.of("id", id, "text", text);
    }

    public Reviewed does(Edit... edits) {
        return does(Sample.YOU, edits);
    }

    public Reviewed does(Author author, Edit... edits) {
        clock.goOn(Duration.ofMinutes(5));
        for (var edit : edits) workspace.apply(edit, author);
        return this;
    }

    public Reviewed approve(String rationale) {
        return does(new ApproveVersion(PLAN, rationale, PlanVersion.ApprovedHow.WINDOW));
    }

    public Reviewed publish() {
        return does(publication(PLAN, Versions.newest(workspace.snapshot(), PLAN).orElseThrow().number()));
    }

    public Reviewed ask(String reason) {
        return does(new RequestChange(PLAN, reason, ""));
    }

    public Reviewed later() {
        clock.goOn(Duration.ofDays(6));
        return this;
    }

    /// Signs with a key of its own.
    public Publisher publisher() {
        return (plan, version, _) -> publication(plan, version);
    }

    private PublishVersion publication(String plan, int number) {
        var version = Versions.get(workspace.snapshot(), plan, number);
        var text = Signature.signedText(version.planRef(), Provenance.tree(version));
        return new PublishVersion(plan, number, sign(text));
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
                    "Ed25519", base64.encodeToString(KEYS.getPublic().getEncoded()),
                    base64.encodeToString(signer.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
