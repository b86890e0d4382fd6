package setpoint.views.inspect;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import setpoint.model.core.Item;
import setpoint.model.core.Key;

/// What the inspector shows of one sort of thing.
interface Page {
    /// What a page is made of, the same whatever it shows.
    ///
    /// @param tag what sort of thing it is, as a chip
    record Sheet(Node tag, Node title, Region body) {}

    Sheet sheet();

    /// What is shown; several things where all of them are edited at once.
    List<? extends Item> shown();

    /// The id of the thing; empty where there are several.
    default String address() {
        return shown().size() == 1 ? shown().getFirst().id() : "";
    }

    /// What tells what is shown from others, so that another is shown from its top.
    default List<Key> subject() {
        return shown().stream().map(Item::key).toList();
    }

    /// Where the keyboard goes first.
    void focusFirst();
}
