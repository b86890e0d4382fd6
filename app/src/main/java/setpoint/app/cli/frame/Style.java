package setpoint.app.cli.frame;

import setpoint.model.core.TextSafety;
import setpoint.model.measure.Signal;
import setpoint.model.plan.Versions;
import setpoint.model.work.Status;

/// Colours, where the terminal shows them, and text of others made safe to show.
public record Style(boolean colour) {
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String BLUE = "34";

    public String bold(String text) {
        return in(BOLD, text);
    }

    public String faint(String text) {
        return in(FAINT, text);
    }

    public String good(String text) {
        return in(GREEN, text);
    }

    public String bad(String text) {
        return in(RED, text);
    }

    public String warning(String text) {
        return in(YELLOW, text);
    }

    public String of(Status status) {
        return switch (status) {
            case READY, TO_DECIDE -> in(BLUE, status.word());
            case RUNNING, IN_REVIEW -> in(YELLOW, status.word());
            case DONE -> good(status.word());
            case FAILED, BLOCKED -> bad(status.word());
            case WAITING -> status.word();
            case DORMANT, ABANDONED -> faint(status.word());
        };
    }

    public String of(Versions.State state) {
        return switch (state) {
            case DRAFT -> in(YELLOW, state.name());
            case APPROVED -> in(BLUE, state.name());
            case PUBLISHED -> good(state.name());
            case SUPERSEDED -> faint(state.name());
        };
    }

    public String of(Signal signal) {
        var word = signal.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return switch (signal) {
            case ON_INTENT -> good(word);
            case PARTIAL -> warning(word);
            case OFF_INTENT -> bad(word);
            case PENDING -> faint(word);
            case UNPLANNED -> in(BLUE, word);
        };
    }

    private String in(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /// Text that somebody else wrote, on one line.
    public static String safe(String text) {
        return TextSafety.shownOnOneLine(text);
    }

    /// The same, cut where it is longer than some characters.
    public static String safe(String text, int most) {
        var line = safe(text);
        if (line.codePointCount(0, line.length()) <= most) return line;
        return line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
