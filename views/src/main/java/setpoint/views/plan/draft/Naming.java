package setpoint.views.plan.draft;

import java.util.function.Consumer;
import setpoint.views.kit.field.NameField;
import setpoint.views.kit.field.Typing;
import setpoint.views.plan.Area;
import setpoint.views.plan.GraphCanvas;

/// Asks for the name of something on the drawing.
final class Naming {
    private Naming() {}

    /// Opens a field over the drawing and puts the cursor into it.
    ///
    /// @param commit gets what was typed, unless that is nothing or what stood there before
    static void open(GraphCanvas canvas, Area area, String name, String prompt, Consumer<String> commit) {
        var field = new NameField("task-name", name, prompt, commit, ended -> {
            boolean typing = ended.isFocused();
            canvas.uncover(ended);
            if (typing) canvas.requestFocus();
        });
        canvas.cover(field, area);
        Typing.into(field);
        field.selectAll();
    }
}
