package setpoint.views.desk;

import java.util.List;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.model.work.WorkState;

/// Parts of plans as text that goes over the clipboard. The program does this for the window, because the formats are
/// those of files, which no view may know.
public interface Clippings {
    /// Parts of a plan as two texts that say the same.
    ///
    /// @param own what Setpoint reads back without loss: the parts as a plan file
    /// @param plain what any other program can make something of
    record Written(String own, String plain) {}

    /// What a text holds.
    ///
    /// @param work what was done, where the text says
    /// @param warnings what was taken in differently than it stands there, each a sentence
    record Clipping(Content content, List<WorkState> work, List<String> warnings) {}

    /// @param parts of a plan, standing by themselves
    Written write(Content parts);

    /// @throws Refused naming the place and the rule, where the text is broken; whatever it is, nothing else is thrown
    Clipping read(String text);
}
