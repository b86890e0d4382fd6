package setpoint.views.shell.sidebar;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Versions;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.plan.StateMark;
import setpoint.views.screen.Kept;

/// The left of the window: the workspace's menu, where one can go, projects and plans, people and agents.
public final class Sidebar extends VBox {
    private static final String WIDTH = "sidebar";
    private static final String FOLDED = "folded";
    private static final double LEAST = 180;
    private static final double USUAL = 232;
    private static final double MOST = 420;

    private Consumer<Theme> onTheme = _ -> {};
    private Theme dressed = Theme.LIGHT;

    @FXML private MenuButton workspace;

    @FXML private Button inbox;

    @FXML private Label waiting;

    @FXML private Button templates;

    @FXML private Button newPlan;

    @FXML private PlanTree tree;

    @FXML private AgentList agents;

    @FXML private Button newAgent;

    @FXML private HBox legend;

    @FXML private Button keys;

    @FXML private Button theme;

    @FXML private Glyph themeIcon;

    @FXML private Tooltip themeTip;

    @SuppressWarnings("NullAway.Init")
    public Sidebar() {
        Forms.fill(this);
        workspace.setAccessibleText("Workspace");
        setMinWidth(LEAST);
        setPrefWidth(USUAL);
        for (var state : List.of(Versions.State.DRAFT, Versions.State.APPROVED, Versions.State.PUBLISHED))
            legend.getChildren().add(new Label(StateMark.word(state), new StateMark(state)));
        theme.setOnAction(_ -> onTheme.accept(dressed.other()));
        dress(Theme.LIGHT);
    }

    /// @param menu groups of what the workspace's menu offers
    public void offer(Function<String, Action> action, List<List<String>> menu) {
        action.apply("inbox").giveTo(inbox);
        action.apply("templates").giveTo(templates);
        action.apply("new-plan").giveTo(newPlan);
        action.apply("new-agent").giveTo(newAgent);
        action.apply("keys").giveTo(keys);
        workspace.setOnShowing(_ -> {
            workspace.getItems().clear();
            for (var group : menu) {
                if (!workspace.getItems().isEmpty()) workspace.getItems().add(new SeparatorMenuItem());
                group.forEach(id -> workspace.getItems().add(action.apply(id).item()));
            }
        });
        // A menu that has never had items does not open.
        workspace.getItems().add(new SeparatorMenuItem());
    }

    /// @param plans what can be done with a plan, by its id
    /// @param projects what can be done with a project, by its id
    public void offerForLines(Function<String, List<Action>> plans, Function<String, List<Action>> projects) {
        tree.setActions(row -> switch (row) {
            case Row.OfPlan plan -> plans.apply(plan.id());
            case Row.OfProject project -> projects.apply(project.id());
            case Row.OfArchive _ -> List.of();
        });
    }

    /// @param actions what can be done with a person or an agent, by id
    public void offerForAgents(Function<String, List<Action>> actions) {
        agents.setActions(actions);
    }

    public void setOnChoose(Consumer<String> action) {
        tree.setOnChoose(action);
    }

    /// @param action gets the id and the name of whoever is chosen
    public void setOnPerson(BiConsumer<String, String> action) {
        agents.setOnChoose(action);
    }

    public void setOnTheme(Consumer<Theme> action) {
        onTheme = action;
    }

    /// @param plan gets the id of a plan and its new title
    /// @param project gets the id of a project and its new title
    public void setOnRename(BiConsumer<String, String> plan, BiConsumer<String, String> project) {
        tree.setOnRename((row, title) -> (row instanceof Row.OfPlan ? plan : project).accept(row.id(), title));
    }

    /// Lets a person write another title of a plan or a project in its line.
    public void rename(String id) {
        tree.rename(id);
    }

    /// @param action called when a project is folded or unfolded
    public void setOnFold(Runnable action) {
        tree.setOnFold(action);
    }

    /// Looks as it was kept.
    public void restore(Kept before) {
        before.number(WIDTH).ifPresent(width -> setPrefWidth(Math.clamp(width, LEAST, MOST)));
        if (before.knows(FOLDED)) tree.fold(Set.copyOf(before.list(FOLDED)));
    }

    public void keep(Kept.Writing writing) {
        writing.numbers(WIDTH, getWidth());
        writing.list(FOLDED, tree.folded().stream().sorted().toList());
    }

    /// @param count how much waits for the person
    /// @param here whether the window shows it
    public void showInbox(int count, boolean here) {
        waiting.setText(String.valueOf(count));
        waiting.setVisible(count > 0);
        inbox.setAccessibleText(count == 0 ? "Inbox" : "Inbox, " + count + " waiting");
        mark(inbox, here);
    }

    /// @param here whether the window shows them
    public void showTemplates(boolean here) {
        mark(templates, here);
    }

    private static void mark(Node entry, boolean here) {
        entry.getStyleClass().remove("here");
        if (here) entry.getStyleClass().add("here");
    }

    public void dress(Theme theme) {
        dressed = theme;
        themeIcon.setIcon(theme == Theme.LIGHT ? Icon.MOON : Icon.SUN);
        var words = "Use the " + theme.other().word() + " theme";
        themeTip.setText(words);
        this.theme.setAccessibleText(words);
    }

    /// @param title of the workspace
    /// @param chosen the plan that is shown
    public void show(Snapshot now, String title, @Nullable String chosen) {
        workspace.setText(title);
        tree.show(now, chosen);
        agents.show(now);
    }

    /// Gives the keyboard to the plans.
    public void focus() {
        tree.requestFocus();
    }
}
