package setpoint.persistence.exchange.plan;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanTree;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Provenance;
import setpoint.model.plan.Publication;
import setpoint.model.plan.Signature;
import setpoint.model.plan.Versions.State;
import setpoint.persistence.exchange.Exported;

/// A random plan with an approved and published second version, signed with a key of its own.
public final class SignedPlan {
    private static final Instant AT = Instant.parse("2026-03-02T09:30:00.250Z");
    private static final KeyPair KEYS = keys();

    private final Content content;
    private final PlanVersion version;
    private final Publication publication;

    public SignedPlan(long seed) {
        this(PlanTree.read(new RandomPlans(seed, seed % 2 == 1).plan()));
    }

    public SignedPlan(Content content) {
        this(content, Map.of());
    }

    /// @param unknown what the program that wrote it says of its provenance beyond what is known here
    public SignedPlan(Content content, Map<String, Object> unknown) {
        this.content = content;
        version = new PlanVersion(
                content.plan(), 2, PlanRef.of(content), content, "ada", PlanRef.PREFIX + "0".repeat(64), "grace", AT,
                "It is what we meant", PlanVersion.ApprovedHow.TERMINAL, unknown);
        publication = new Publication(content.plan(), 2, "grace", AT, signature());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Signature signature() {
        try {
            var signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(KEYS.getPrivate());
            signer.update(Signature.signedText(version.planRef(), Provenance.tree(version)));
            return new Signature("Ed25519", publicKey(), Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    public Exported exported() {
        return exported(State.PUBLISHED, version, publication);
    }

    public Exported draft() {
        return exported(State.DRAFT, null, null);
    }

    public byte[] published() {
        return PlanFile.write(exported());
    }

    public byte[] approved() {
        return PlanFile.write(exported(State.APPROVED, version, null));
    }

    private Exported exported(State state, @Nullable PlanVersion version, @Nullable Publication publication) {
        var plan = new Plan(content.plan(), "project", content.brief(), 0, "ada", AT, null, false);
        var layout = List.of(new Placement(content.plan(), "task-0", 40, 80));
        return new Exported(plan, content, 2, state, version, publication, Map.of(), layout);
    }
}
