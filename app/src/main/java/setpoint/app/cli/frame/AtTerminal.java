package setpoint.app.cli.frame;

import java.util.List;
import java.util.Optional;
import setpoint.model.plan.PlanVersion.ApprovedHow;

/// The person at a terminal, who confirms by retyping the first digits of the hash that it is about.
public abstract class AtTerminal implements Person {
    private static final int DIGITS = 8;

    /// Shows some lines on the controlling terminal and reads one line from it, wherever input and output go otherwise.
    ///
    /// @return empty where there is no terminal
    protected abstract Optional<String> ask(List<String> lines, String question);

    @Override
    public final ApprovedHow confirm(Question question) {
        var digits = question.hash().substring(0, DIGITS);
        var typed = ask(question.lines(), "To %s, type %s: ".formatted(question.doing(), digits))
                .orElseThrow(() -> new AnswerIsNo(
                        ("To %s a person must confirm, and there is no terminal to ask on. Run it in a terminal, or set "
                                + "SETPOINT_UNATTENDED=1 in a script of yours; it is recorded as unattended.")
                                .formatted(question.doing())));
        if (!typed.strip().equalsIgnoreCase(digits))
            throw new AnswerIsNo(
                    "Not confirmed: “%s” is not %s. Nothing has changed.".formatted(Style.safe(typed), digits));
        return ApprovedHow.TERMINAL;
    }
}
