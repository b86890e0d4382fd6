package setpoint.app.cli.verb;

import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Call;
import setpoint.app.cli.frame.Input;
import setpoint.app.cli.frame.Signing;
import setpoint.app.cli.frame.Style;
import setpoint.persistence.exchange.plan.Verification;

/// Checks a plan file.
@Command(
        name = "verify",
        description = {
            "Checks a plan file: its schema and references, that its content is what its ref names, and its signature.",
            "",
            "White space, the order of members, defaults that are written out or left out, and the layout do not matter;"
                    + " any other change to content or provenance is found. Needs no workspace; where there is one, its"
                    + " key and those in keys/known/ are recognised."
        },
        footer = {"  setpoint verify search.json", "  setpoint verify search.json --require-known --json"})
public final class Verify extends Call {
    @Parameters(paramLabel = "FILE", description = "The plan file; - is standard input.") private String file = "";

    @Option(names = "--require-known",
            description = "Refuse a file that is not signed with a key that is known here.") private boolean requireKnown;

    @Override
    protected Answer answer() {
        var source = new Input(world()).read(file);
        var found = Verification.verify(source.name(), source.bytes(), Signing.signers(globals().workspace()));
        var signer = found.signer();
        boolean known = signer != null && signer.isKnown();
        var problems = new ArrayList<>(found.problems());
        if (requireKnown && found.valid() && !known) problems.add("it is not signed with a key that is known here.");
        boolean accepted = problems.isEmpty();
        var answer = new Answer()
                .withAll(found.tree())
                .with("valid", accepted)
                .with("problems", problems)
                .with("known", known)
                .soundIf(accepted);
        for (var problem : problems) answer.line(style().bad("Problem: ") + Style.safe(problem, 2_000));
        if (!accepted) return answer.line("%s is not valid.", Style.safe(file));
        answer.line("%s is valid.", Style.safe(file)).line(style().faint(String.valueOf(found.planRef())));
        if (signer == null) return answer.line("It is not signed.");
        answer.line("Signed by %s.", Style.safe(signer.toString()));
        if (!known) answer.message(style().warning("Warning: ") + "nothing here says whose key that is.");
        return answer;
    }
}
