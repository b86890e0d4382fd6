package setpoint.views.inspect;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What the inspector shows of one sort of thing.
interface Page {
    /// What sort of thing it is, as a chip.
    Node tag();

    /// The id of the thing; may be empty.
    String address();

    Node title();

    Region body();

    /// Where the keyboard goes first.
    void focusFirst();

    /// What tells the shown thing from others, so that another one is shown from its top.
    List<?> subject();
}
