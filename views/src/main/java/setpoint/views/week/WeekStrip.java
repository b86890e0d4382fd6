package setpoint.views.week;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.week.WeekTemplate;
import setpoint.views.agent.AgentMenu;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.week.paint.Clock;
import setpoint.views.week.paint.Layer;

/// The line above a week: whose it is and which, how it stands, and what of it is drawn.
final class WeekStrip extends HBox {
    final Button previous = tool("week-previous", Icon.CHEVRON_LEFT, "Previous week ([)");
    final Button next = tool("week-next", Icon.CHEVRON_RIGHT, "Next week (])");
    final Button today = new Button("Today");
    final HBox timer = new HBox();
    final MenuButton template = new MenuButton();
    final ToggleButton all = new ToggleButton("All agents");
    private final AgentMenu who = new AgentMenu("week-agent");
    private final Label title = new Label();
    private final Label dates = new Label();
    private final WeekScore score = new WeekScore();
    private final Figure dream = new Figure("dream");
    private final Figure reality = new Figure("reality");
    private final Figure unplanned = new Figure("unplanned");
    private final HBox layers = new HBox();
    private final Map<Layer, ToggleButton> toggles = new EnumMap<>(Layer.class);
    private Consumer<Layer> onLayer = _ -> {};

    /// A number with what it counts beneath.
    private static final class Figure extends VBox {
        private final Label number = new Label();

        Figure(String of) {
            number.getStyleClass().add("figure-number");
            var label = new Label(of);
            label.getStyleClass().add("figure-label");
            getStyleClass().add("figure");
            setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(number, label);
        }

        void show(String text) {
            number.setText(text);
        }
    }

    WeekStrip() {
        setId("week-strip");
        getStyleClass().add("week-strip");
        setMinWidth(0);
        title.setId("week-title");
        title.getStyleClass().add("week-title");
        title.setMinWidth(USE_PREF_SIZE);
        dates.setId("week-dates");
        dates.getStyleClass().add("week-dates");
        dates.setMinWidth(USE_PREF_SIZE);
        today.setId("week-today");
        today.getStyleClass().add("small");
        today.setMinWidth(USE_PREF_SIZE);
        today.setTooltip(new Tooltip("This week (T)"));
        var place = new HBox(who, title, dates, previous, today, next);
        place.getStyleClass().add("week-place");
        layers.setId("week-layers");
        layers.getStyleClass().add("switcher");
        for (var layer : Layer.values()) layers.getChildren().add(toggle(layer));
        template.setId("week-template");
        template.getStyleClass().add("week-template");
        template.setGraphic(new Glyph(Icon.TEMPLATE, 14));
        template.setMinWidth(USE_PREF_SIZE);
        all.setId("week-all");
        all.getStyleClass().add("week-all");
        all.setGraphic(new Glyph(Icon.LIST, 14));
        all.setMinWidth(USE_PREF_SIZE);
        all.setAccessibleText("All agents side by side");
        all.setTooltip(new Tooltip("All agents side by side (A)"));
        HBox.setMargin(all, new Insets(0, 10, 0, 0));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        timer.getStyleClass().add("week-timer");
        getChildren().addAll(place, score, dream, reality, unplanned, space, timer, all, layers, template);
        show(Layer.OVERLAY);
    }

    private static Button tool(String id, Icon icon, String words) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(new Glyph(icon, 14));
        button.getStyleClass().add("tool");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    private ToggleButton toggle(Layer layer) {
        var button = new ToggleButton(layer.title());
        button.setId("week-layer-" + layer.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(layer.title() + " (" + (layer.ordinal() + 1) + ")"));
        button.setOnAction(_ -> onLayer.accept(layer));
        toggles.put(layer, button);
        return button;
    }

    void listen(Consumer<Layer> onLayer, Consumer<String> onAgent) {
        this.onLayer = onLayer;
        who.onChosen(onAgent);
    }

    void show(Layer layer) {
        toggles.forEach((one, button) -> button.setSelected(one == layer));
    }

    void show(WeekNow now) {
        var sum = now.measure().tally();
        title.setText("Week " + now.week().number());
        dates.setText(Clock.days(now.week(), now.layout().here().getYear()));
        showAgents(now);
        score.show(sum);
        dream.show(Clock.hours(sum.dreamMinutes()));
        reality.show(Clock.hours(sum.realityMinutes()));
        unplanned.show(Clock.hours(sum.unplannedMinutes()));
        var newest = WeekTemplate.newest(now.snapshot(), now.agent().id());
        template.setText(newest.map(t -> "Template v" + t.number()).orElse("Template"));
        requestLayout();
    }

    private void showAgents(WeekNow now) {
        who.show(now.snapshot(), now.agent());
        Forms.setShown(who, who.isOfUse() && !all.isSelected());
        Forms.setShown(all, who.isOfUse() || all.isSelected());
    }

    /// Leaves out what is about one agent while all are shown.
    void showAll(boolean shown) {
        all.setSelected(shown);
        Forms.setShown(template, !shown);
        requestLayout();
    }

    /// What does not fit is left out, the least needed first.
    @Override
    protected void layoutChildren() {
        var expendable = List.of(unplanned, reality, dream, score, dates);
        for (var part : expendable) Forms.setShown(part, part == dates || !all.isSelected());
        for (var button : List.of(template, all)) button.setContentDisplay(ContentDisplay.LEFT);
        for (var button : List.of(template, all))
            if (needed() > getWidth()) button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        for (var part : expendable) if (needed() > getWidth()) Forms.setShown(part, false);
        super.layoutChildren();
    }

    private double needed() {
        double sum = getInsets().getLeft() + getInsets().getRight();
        for (var child : getManagedChildren()) sum += child.prefWidth(-1) + getSpacing();
        return all.isManaged() ? sum + HBox.getMargin(all).getRight() : sum;
    }
}
