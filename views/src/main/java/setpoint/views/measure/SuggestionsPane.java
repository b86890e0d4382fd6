package setpoint.views.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.measure.Suggestion;
import setpoint.model.measure.TemplateChange;
import setpoint.model.week.WeekTemplate;
import setpoint.views.kit.Forms;

/// What could be changed after a week, and what of it was accepted so far.
final class SuggestionsPane extends VBox {
    private final GridPane cards = new GridPane();
    private final Label nothing = new Label();
    private final Map<String, TemplateChange> accepted = new LinkedHashMap<>();
    private BiConsumer<Suggestion, @Nullable TemplateChange> onAccept = (_, _) -> {};
    private List<?> drawn = List.of();
    private int columns = 2;

    SuggestionsPane() {
        super(10);
        nothing.setId("measure-no-suggestions");
        nothing.getStyleClass().add("measure-empty");
        nothing.setWrapText(true);
        cards.setId("measure-suggestions");
        cards.getStyleClass().add("suggestion-grid");
        var head = new HBox(
                Panels.heading("What to change"), Panels.space(),
                Panels.note("weeks seen of the last 8, by hours recovered"));
        getChildren().addAll(head, nothing, cards);
    }

    /// @param accept gets what was accepted, with the change or null where it no longer is
    void listen(BiConsumer<Suggestion, @Nullable TemplateChange> accept) {
        onAccept = accept;
    }

    /// The changes that were accepted, in the order in which they were.
    List<TemplateChange> accepted() {
        return List.copyOf(accepted.values());
    }

    void forget() {
        accepted.clear();
    }

    /// In how many columns the cards stand, 1 or 2.
    void arrange(int columns) {
        this.columns = columns;
        cards.getColumnConstraints().setAll(Collections.nCopies(columns, share(columns)));
        for (int i = 0; i < cards.getChildren().size(); i++) place(cards.getChildren().get(i), i);
    }

    private static ColumnConstraints share(int columns) {
        var share = new ColumnConstraints();
        share.setPercentWidth(100.0 / columns);
        return share;
    }

    private void place(Node card, int at) {
        GridPane.setConstraints(card, at % columns, at / columns);
    }

    void show(Review now) {
        boolean closed = now.measure().isClosed();
        var all = closed
                ? List.<Suggestion>of()
                : Suggestion.of(now.snapshot(), now.agent().id(), now.week(), now.at());
        // Made anew only where something differs, so that the keyboard stays where it is.
        var wanted = List.of(all, Map.copyOf(accepted));
        if (!wanted.equals(drawn)) draw(all);
        drawn = wanted;
        boolean template = WeekTemplate.newest(now.snapshot(), now.agent().id()).isPresent();
        nothing.setText(
                closed ? "This cycle is closed. What it changed is in its template."
                        : template ? "Nothing differs often enough to suggest a change."
                                : "There is no week template yet. Make one of a week that you like: under Template, at the right above it, in Week.");
        Forms.setShown(nothing, all.isEmpty());
    }

    private void draw(List<Suggestion> all) {
        cards.getChildren().setAll(all.stream().map(this::card).toList());
        arrange(columns);
    }

    private SuggestionCard card(Suggestion suggestion) {
        return new SuggestionCard(suggestion, accepted.get(suggestion.slot()), change -> accept(suggestion, change));
    }

    private void accept(Suggestion suggestion, @Nullable TemplateChange change) {
        if (change == null) accepted.remove(suggestion.slot());
        else accepted.put(suggestion.slot(), change);
        onAccept.accept(suggestion, change);
        // The card is made anew; the keyboard stays with it.
        var again = cards.lookup("#suggestion-%s-%s".formatted(change == null ? "apply" : "undo", suggestion.slot()));
        if (again != null) again.requestFocus();
    }
}
