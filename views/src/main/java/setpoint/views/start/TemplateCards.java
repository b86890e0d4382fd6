package setpoint.views.start;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.views.desk.PlanTemplates;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// The templates as cards, each with what it is for and how much it brings.
final class TemplateCards extends TilePane {
    private static final double WIDTH = 224;
    private static final double HEIGHT = 106;
    private static final double GAP = 12;

    /// @param onChoose gets the id of the one that is chosen
    TemplateCards(PlanTemplates templates, Consumer<String> onChoose) {
        super(GAP, GAP);
        setId("template-cards");
        setPrefTileWidth(WIDTH);
        setPrefTileHeight(HEIGHT);
        setPrefColumns(3);
        for (var offer : templates.offers()) getChildren().add(card(templates, offer, onChoose));
    }

    private static Button card(PlanTemplates templates, PlanTemplates.Offer offer, Consumer<String> onChoose) {
        var title = new Label(TextSafety.shownOnOneLine(offer.title()), new Glyph(Icon.TEMPLATE, 16));
        title.getStyleClass().add("strong");
        var about = new Label(TextSafety.shown(offer.description()));
        about.setWrapText(true);
        about.getStyleClass().add("card-about");
        var brings = new Label(brings(templates.content(offer.id(), offer.id(), offer.title())));
        brings.getStyleClass().add("quiet");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var lines = new VBox(title, about, space, brings);
        lines.getStyleClass().add("card-lines");
        lines.setMouseTransparent(true);
        var card = new Button();
        card.setId("template-" + offer.id());
        card.setAccessibleText(offer.title() + ". " + offer.description());
        card.setGraphic(lines);
        card.getStyleClass().add("template-card");
        card.setPrefSize(WIDTH, HEIGHT);
        card.setTooltip(new Tooltip("Begin a plan from “" + offer.title() + "”"));
        lines.prefWidthProperty().bind(Bindings.subtract(card.widthProperty(), 26));
        lines.prefHeightProperty().bind(Bindings.subtract(card.heightProperty(), 22));
        card.setOnAction(_ -> onChoose.accept(offer.id()));
        return card;
    }

    private static String brings(Content content) {
        if (content.tasks().isEmpty()) return "No tasks yet";
        var tasks = Words.count(content.tasks().size(), "task");
        return content.phases().isEmpty() ? tasks : tasks + " in " + Words.count(content.phases().size(), "phase");
    }

    /// The cards, for whoever gives the keyboard to one.
    List<Node> cards() {
        return getChildren();
    }
}
