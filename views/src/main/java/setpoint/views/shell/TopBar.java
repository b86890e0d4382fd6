package setpoint.views.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Project;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.palette.Action;
import setpoint.views.palette.Keys;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.StateMark;
import setpoint.views.screen.Place;
import setpoint.views.screen.View;

/// Where the person is, in which version, and what can be done with it next.
public final class TopBar extends HBox {
    private static final double LEAST_CRUMBS = 120;

    private Runnable onDecide = () -> {};
    private final StateMark mark = new StateMark();
    private final Map<View, ToggleButton> views = new LinkedHashMap<>();
    private @Nullable Place place;

    @FXML private HBox crumbs;

    @FXML private HBox switcher;

    @FXML private HBox actions;

    @FXML private Label project;

    @FXML private Label slash;

    @FXML private Label plan;

    @FXML private Label version;

    @FXML private Button search;

    @FXML private Label searchKey;

    @FXML private Button undo;

    @FXML private Button redo;

    @FXML private Button decide;

    @FXML private Tooltip decideTip;

    @SuppressWarnings("NullAway.Init")
    public TopBar() {
        Forms.fill(this);
        version.setGraphic(mark);
        version.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void layoutChildren() {
        var inside = getInsets();
        double width = getWidth() - inside.getLeft() - inside.getRight();
        double top = inside.getTop();
        double height = getHeight() - top - inside.getBottom();
        double middle = switcher.prefWidth(-1);
        double both = width - middle - 2 * getSpacing();
        // The switcher stays in the middle whatever both sides hold, as long as the right one has room for its buttons.
        double right = Math.max(both / 2, Math.min(actions.prefWidth(-1), both - LEAST_CRUMBS));
        place(crumbs, inside.getLeft(), top, both - right, height);
        place(switcher, inside.getLeft() + both - right + getSpacing(), top, middle, height);
        place(actions, inside.getLeft() + width - right, top, right, height);
    }

    private void place(Region part, double x, double top, double width, double height) {
        layoutInArea(part, x, top, width, height, 0, HPos.LEFT, VPos.CENTER);
    }

    /// @param views between which the switcher changes
    /// @param onGo goes to a view
    void offer(List<View> views, Consumer<View> onGo) {
        views.forEach(view -> {
            var offer = view.offer();
            if (offer != null) offer(view, offer, onGo);
        });
    }

    private void offer(View view, View.Offer offer, Consumer<View> onGo) {
        var key = Keys.text(KeyCombination.valueOf(offer.keys().getFirst()));
        var button = new ToggleButton(offer.title());
        button.setId("view-" + view.word());
        button.setTooltip(new Tooltip("%s (%s)".formatted(offer.title(), key)));
        button.setOnAction(_ -> {
            onGo.accept(view);
            showView();
        });
        views.put(view, button);
        switcher.getChildren().add(button);
    }

    private void showView() {
        var here = place;
        if (here == null) return;
        views.forEach((view, button) -> {
            button.setSelected(here.isIn(view));
            button.setDisable(view.from(here).isEmpty());
        });
    }

    void setActions(Action search, Action undo, Action redo, Runnable decide) {
        search.giveTo(this.search);
        search.key().map(key -> Keys.text(key).replace('+', ' ')).ifPresent(searchKey::setText);
        undo.giveTo(this.undo);
        redo.giveTo(this.redo);
        onDecide = decide;
    }

    /// Gives the keyboard to the search.
    void focus() {
        search.requestFocus();
    }

    void show(Snapshot now, Place place, @Nullable PlanNow shown, Desk desk) {
        this.place = place;
        showView();
        crumbs.setVisible(shown != null);
        switcher.setVisible(shown != null || place.person().isPresent());
        var here = place.home();
        undo.setDisable(!desk.canUndo(here));
        redo.setDisable(!desk.canRedo(here));
        decide.setVisible(shown != null);
        decide.setManaged(shown != null);
        if (shown == null) return;
        var home = now.find(Project.class, "", shown.plan().project());
        project.setText(home.map(p -> TextSafety.shownOnOneLine(p.title())).orElse(""));
        var title = shown.plan().title();
        plan.setText(title.isBlank() ? shown.plan().id() : TextSafety.shownOnOneLine(title));
        var state = Versions.stateOf(now, shown.plan());
        mark.show(state);
        version.setText("v" + Versions.numberOf(now, shown.plan()) + " " + StateMark.word(state));
        showNextStep(NextStep.of(place, state));
    }

    private void showNextStep(NextStep step) {
        decide.setText(step.button());
        decide.setGraphic(new Glyph(step.icon(), 14));
        decide.getStyleClass().removeAll("accent");
        if (step.isAccent()) decide.getStyleClass().add("accent");
        decideTip.setText(step.explained());
    }

    @FXML
    private void decide() {
        onDecide.run();
    }
}
