package setpoint.views.agent;

import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.Avatar;

/// Says by its avatar whose week is shown, and offers those of the others.
public final class AgentMenu extends MenuButton {
    private Consumer<String> onChosen = _ -> {};

    public AgentMenu(String id) {
        setId(id);
        getStyleClass().addAll("tool", "agent-menu");
    }

    /// Gets the agent whose week a person wants to see instead.
    public void onChosen(Consumer<String> onChosen) {
        this.onChosen = onChosen;
    }

    public void show(Snapshot now, Agent shown) {
        setGraphic(avatar(shown));
        var whose = "Whose week: " + TextSafety.shownOnOneLine(shown.name());
        setAccessibleText(whose);
        setTooltip(new Tooltip(whose));
        var items = new ArrayList<MenuItem>();
        for (var agent : now.all(Agent.class, "")) items.add(item(agent));
        getItems().setAll(items);
    }

    /// Whether there is more than one to choose from.
    public boolean isOfUse() {
        return getItems().size() > 1;
    }

    private MenuItem item(Agent agent) {
        var item = new MenuItem(TextSafety.shownOnOneLine(agent.name()), avatar(agent));
        item.setId(getId() + "-" + agent.id());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> onChosen.accept(agent.id()));
        return item;
    }

    private static Avatar avatar(Agent agent) {
        return new Avatar(agent.name(), agent.type() == Author.Type.HUMAN);
    }
}
