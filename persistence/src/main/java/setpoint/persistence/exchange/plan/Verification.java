package setpoint.persistence.exchange.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dag;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanTree;
import setpoint.persistence.exchange.json.StrictJson;

/// Whether a plan file is what it says it is: schema, references, ref, signature. Needs no workspace.
///
/// White space, the order of members and defaults that are written or left out do not matter, nor do state, version and
/// layout, which are neither hashed nor signed; any other change to content or provenance of a signed file is found.
///
/// @param planRef the ref of the content as it stands in the file; null where it has no ref
/// @param problems what is wrong; empty exactly when the file is valid
/// @param signer whose key it is signed with; null without a signature
public record Verification(
        boolean valid, @Nullable String planRef, List<String> problems, Signers.@Nullable Signer signer) {

    /// @param name the file's name, for messages
    public static Verification verify(String name, byte[] bytes, Signers signers) {
        try {
            return verify(StrictJson.readObject(name, bytes), signers);
        } catch (Refused refused) {
            return new Verification(false, null, List.of(refused.getMessage()), null);
        }
    }

    private static Verification verify(Map<String, Object> tree, Signers signers) {
        var problems = PlanFileTree.problems(tree);
        if (!problems.isEmpty()) return new Verification(false, null, problems, null);
        var planRef = PlanRef.of(tree);
        problems = PlanFileTree.refProblems(tree, planRef);
        if (problems.isEmpty()) problems = contentProblems(tree);
        var signature = PlanFileTree.signature(tree);
        var signer = signature == null ? null : signers.of(signature);
        return new Verification(problems.isEmpty(), planRef, problems, signer);
    }

    private static List<String> contentProblems(Map<String, Object> tree) {
        try {
            Dag.of(PlanTree.read(tree)).mustHoldTogether();
            return List.of();
        } catch (Refused refused) {
            return List.of(refused.getMessage());
        }
    }

    /// Every field, in the order of the published contract.
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("valid", valid);
        tree.put("planRef", planRef);
        tree.put("problems", problems);
        tree.put("signer", signer == null ? null : signer.toString());
        return tree;
    }
}
