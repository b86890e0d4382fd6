package setpoint.views.kit.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Rows that follow a list. A row is made once for each place and shows whatever stands there, so that what is being
/// edited in it outlives a change elsewhere in the list.
public final class Rows<T> extends VBox {
    /// What shows one element.
    public interface Row<T> {
        Node node();

        void show(T element);
    }

    private final IntFunction<Row<T>> making;
    private final List<Row<T>> rows = new ArrayList<>();

    /// @param making gets the place, from 0
    public Rows(IntFunction<Row<T>> making) {
        this.making = making;
        getStyleClass().add("rows");
    }

    public void show(List<T> elements) {
        while (rows.size() > elements.size()) getChildren().remove(rows.removeLast().node());
        while (rows.size() < elements.size()) {
            rows.add(making.apply(rows.size()));
            getChildren().add(rows.getLast().node());
        }
        setVisible(!elements.isEmpty());
        setManaged(!elements.isEmpty());
        for (int i = 0; i < elements.size(); i++) rows.get(i).show(elements.get(i));
    }
}
