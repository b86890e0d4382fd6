package setpoint.app.cli.frame;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the exit codes mean.
public final class Exit {
    public static final int DONE = 0;
    public static final int NO = 1;
    public static final int BAD_INPUT = 2;
    public static final int FAULT = 3;

    private Exit() {}

    /// Each code with its meaning, for the help texts.
    public static Map<String, String> meanings() {
        var meanings = new LinkedHashMap<String, String>();
        meanings.put(" 0", "done");
        meanings.put(" 1", "the answer is no: refused as things stand, not valid, not sound");
        meanings.put(" 2", "bad usage or bad input; the message names what and where");
        meanings.put(" 3", "a fault of Setpoint's own; a log file is named");
        return meanings;
    }
}
