package setpoint.app.cli.frame;

import java.util.List;
import setpoint.model.plan.PlanVersion.ApprovedHow;

/// How a person at the command line confirms what only a person may do: by retyping the first digits of the hash that it
/// is about, on the controlling terminal. Scripts say so beforehand with SETPOINT_UNATTENDED=1. A session of an agent
/// cannot, whatever it sets.
public record Confirmation(World world) {
    private static final int DIGITS = 8;

    /// @param doing what is to be done, as in `approve version 3 of plan search`
    /// @param shown what the person should know before
    /// @param hash hex digits, at least eight
    /// @return how it was confirmed
    /// @throws AnswerIsNo where it was not
    public ApprovedHow of(String doing, List<String> shown, String hash) {
        if (world.person().isInsideSession())
            throw new AnswerIsNo(
                    "Only a person may %s, and this call comes from an agent's session. Ask a person to do it."
                            .formatted(doing));
        if (world.env("SETPOINT_UNATTENDED").equals("1")) return ApprovedHow.UNATTENDED;
        var digits = hash.substring(0, DIGITS);
        var typed = world.person()
                .ask(shown, "To %s, type %s: ".formatted(doing, digits))
                .orElseThrow(() -> new AnswerIsNo(
                        ("To %s a person must confirm, and there is no terminal to ask on. Run it in a terminal, or set "
                                + "SETPOINT_UNATTENDED=1 in a script of yours; it is recorded as unattended.")
                                .formatted(doing)));
        if (!typed.strip().equalsIgnoreCase(digits))
            throw new AnswerIsNo(
                    "Not confirmed: “%s” is not %s. Nothing has changed.".formatted(Style.safe(typed), digits));
        return ApprovedHow.TERMINAL;
    }
}
