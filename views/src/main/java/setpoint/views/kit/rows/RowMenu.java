package setpoint.views.kit.rows;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.field.Latch;

/// What else can be done with a row; seen while the pointer or the keyboard is on the row.
public final class RowMenu extends MenuButton {
    private final Latch latch;

    /// @param id of the row; the menu is `<id>-menu`
    /// @param name what the row is, as in “criterion c1”
    public RowMenu(String id, String name, Latch latch) {
        this.latch = latch;
        setId(id + "-menu");
        setGraphic(new Glyph(Icon.DOTS, 14));
        getStyleClass().addAll("tool", "row-menu");
        rename(name);
    }

    public void rename(String name) {
        setAccessibleText("More for " + name);
        setTooltip(new Tooltip("More"));
    }

    /// @param word names the item: `<id>-<word>`
    public static MenuItem item(String id, String word, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id + "-" + word);
        item.setOnAction(_ -> action.run());
        return item;
    }

    public void offer(List<Optional<MenuItem>> items) {
        getItems().setAll(items.stream().flatMap(Optional::stream).toList());
    }

    @Override
    public void show() {
        if (latch.isOpen()) super.show();
        else latch.whenOpen(this::show);
    }
}
