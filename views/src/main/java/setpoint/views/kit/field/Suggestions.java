package setpoint.views.kit.field;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;

/// What is offered under a field while somebody types into it. The arrows choose, Enter takes what is chosen, Esc hides
/// the offers.
public final class Suggestions {
    private static final double ROW = 26;
    private static final int GAP = 3;
    private static final int ROWS = 8;
    private static final double LEAST_WIDTH = 240;

    /// @param value what the field is to hold
    /// @param words what is read
    public record Offer(String value, String words, Node mark) {}

    private final Function<String, List<Offer>> offers;
    private final boolean onlyThese;
    private final ListView<Offer> list = new ListView<>();
    private final Popup popup = new Popup();
    private @Nullable TextInputControl editor;
    private Runnable finish = () -> {};
    private boolean taking;

    /// @param onlyThese whether the first offer is chosen from the start, because nothing else is possible
    /// @param offers what suits a text; computed at each letter, so it must be quick
    public Suggestions(boolean onlyThese, Function<String, List<Offer>> offers) {
        this.onlyThese = onlyThese;
        this.offers = offers;
        list.setId("suggestions");
        list.getStyleClass().add("suggestions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new OfferCell());
        popup.getContent().add(list);
        popup.setHideOnEscape(false);
    }

    /// Offers below an editor while it has the keyboard.
    ///
    /// @param finish ends the editing once something is taken
    void follow(TextInputControl editor, Runnable finish) {
        this.editor = editor;
        this.finish = finish;
        editor.textProperty().subscribe((_, _) -> offer());
        editor.focusedProperty().subscribe((was, is) -> {
            if (is) offer();
            else if (was) hide();
        });
    }

    private void offer() {
        if (editor == null || taking || !editor.isFocused()) return;
        var found = offers.apply(editor.getText());
        list.getItems().setAll(found);
        if (onlyThese && !editor.getText().isBlank()) list.getSelectionModel().selectFirst();
        else list.getSelectionModel().clearSelection();
        if (found.isEmpty()) popup.hide();
        else showBelow(editor);
    }

    private void showBelow(TextInputControl below) {
        list.setPrefHeight(Math.min(list.getItems().size(), ROWS) * ROW + 2);
        list.setPrefWidth(Math.max(LEAST_WIDTH, below.getWidth()));
        Bounds at = below.localToScreen(below.getBoundsInLocal());
        if (at == null || popup.isShowing()) return;
        popup.show(below, at.getMinX(), at.getMaxY() + GAP);
        // The list itself comes to lie below the field, not the room for its shadow; which stays within the screen too.
        var shadowed = list.getBoundsInParent();
        popup.setAnchorX(at.getMinX() + shadowed.getMinX());
        popup.setAnchorY(at.getMaxY() + GAP + shadowed.getMinY());
    }

    /// Uses a key that is meant for the offers.
    ///
    /// @return false where it is not
    boolean take(KeyEvent e) {
        if (!popup.isShowing()) return false;
        switch (e.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ESCAPE -> hide();
            case ENTER -> {
                var chosen = list.getSelectionModel().getSelectedItem();
                if (chosen == null) return false;
                pick(chosen);
            }
            default -> {
                return false;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        e.consume();
        return true;
    }

    private void pick(Offer chosen) {
        if (editor == null) return;
        taking = true;
        editor.setText(chosen.value());
        taking = false;
        hide();
        finish.run();
    }

    void hide() {
        popup.hide();
    }

    private final class OfferCell extends ListCell<Offer> {
        OfferCell() {
            // As wide as the list and no wider: long words are cut, not scrolled.
            setPrefWidth(0);
            addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
                if (getItem() != null) pick(getItem());
                e.consume();
            });
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setId(offer == null ? null : "suggestion-" + offer.value());
            setText(offer == null ? null : TextSafety.shownOnOneLine(offer.words()));
            setGraphic(offer == null ? null : offer.mark());
        }
    }
}
