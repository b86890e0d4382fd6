package setpoint.views.shell;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Versions;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Theme;
import setpoint.views.plan.StateMark;

/// The projects and their plans, with the state and number of each plan's version. Archived plans are left out.
public final class Sidebar extends VBox {
    private final Set<String> folded = new HashSet<>();
    private Consumer<String> onChoose = _ -> {};
    private Runnable onTheme = () -> {};
    private Runnable onNewPlan = () -> {};
    private Runnable onInbox = () -> {};
    private Map<String, List<Row>> shown = Map.of();
    private boolean filling;

    @FXML private TreeView<Row> tree;

    @FXML private HBox legend;

    @FXML private Button inbox;

    @FXML private Label waiting;

    @FXML private Button themeButton;

    @FXML private FontIcon themeIcon;

    @FXML private Tooltip themeTip;

    /// A line of the tree.
    ///
    /// @param state null for a project
    record Row(String id, String title, Versions.@Nullable State state, int version) {
        boolean isPlan() {
            return state != null;
        }
    }

    @SuppressWarnings("NullAway.Init")
    public Sidebar() {
        Forms.fill(this);
        tree.setRoot(new TreeItem<>());
        tree.setCellFactory(_ -> new PlanCell());
        tree.setFixedCellSize(28);
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!filling && item != null && item.getValue().isPlan()) onChoose.accept(item.getValue().id());
        });
        for (var state : List.of(Versions.State.DRAFT, Versions.State.APPROVED, Versions.State.PUBLISHED)) {
            legend.getChildren().add(new Label(StateMark.word(state), new StateMark(state)));
        }
        dress(Theme.LIGHT);
    }

    void setOnChoose(Consumer<String> action) {
        onChoose = action;
    }

    void setOnNewPlan(Runnable action) {
        onNewPlan = action;
    }

    @FXML
    private void newPlan() {
        onNewPlan.run();
    }

    void setOnInbox(Runnable action) {
        onInbox = action;
    }

    @FXML
    private void goToInbox() {
        onInbox.run();
    }

    /// @param count how much waits for the person
    /// @param here whether the window shows it
    void showInbox(int count, boolean here) {
        waiting.setText(String.valueOf(count));
        waiting.setVisible(count > 0);
        inbox.setAccessibleText(count == 0 ? "Inbox" : "Inbox, " + count + " waiting");
        inbox.getStyleClass().remove("here");
        if (here) inbox.getStyleClass().add("here");
    }

    void setOnTheme(Runnable action) {
        onTheme = action;
    }

    @FXML
    private void changeTheme() {
        onTheme.run();
    }

    void dress(Theme theme) {
        themeIcon.setIconLiteral(theme == Theme.LIGHT ? "oct-moon-16" : "oct-sun-16");
        var words = "Use the " + theme.other().word() + " theme";
        themeTip.setText(words);
        themeButton.setAccessibleText(words);
    }

    void show(Snapshot now, @Nullable String chosen) {
        filling = true;
        try {
            var rows = rows(now);
            if (!rows.equals(shown)) fill(now, rows);
            shown = rows;
            select(chosen);
        } finally {
            filling = false;
        }
    }

    /// The plan that a window opens on.
    static Optional<String> firstPlan(Snapshot now) {
        for (var project : projects(now)) {
            var plans = plans(now, project.id());
            if (!plans.isEmpty()) return Optional.of(plans.getFirst().id());
        }
        return Optional.empty();
    }

    private static List<Project> projects(Snapshot now) {
        return now.all(Project.class, "").stream()
                .sorted(Comparator.comparing(Project::title).thenComparing(Project::id))
                .toList();
    }

    private static List<Plan> plans(Snapshot now, String project) {
        return now.all(Plan.class, "").stream()
                .filter(p -> p.project().equals(project) && !p.archived())
                .sorted(Comparator.comparing(Plan::title).thenComparing(Item::id))
                .toList();
    }

    private static Map<String, List<Row>> rows(Snapshot now) {
        var rows = new HashMap<String, List<Row>>();
        for (var project : projects(now))
            rows.put(project.id(), plans(now, project.id()).stream().map(p -> row(now, p)).toList());
        return rows;
    }

    private static Row row(Snapshot now, Plan plan) {
        var title = plan.title().isBlank() ? plan.id() : plan.title();
        return new Row(plan.id(), TextSafety.shownOnOneLine(title), Versions.stateOf(now, plan),
                Versions.numberOf(now, plan));
    }

    private void fill(Snapshot now, Map<String, List<Row>> rows) {
        var root = new TreeItem<Row>();
        for (var project : projects(now)) {
            var branch = new TreeItem<>(new Row(project.id(), TextSafety.shownOnOneLine(project.title()), null, 0));
            for (var row : rows.getOrDefault(project.id(), List.of())) branch.getChildren().add(new TreeItem<>(row));
            branch.setExpanded(!folded.contains(project.id()));
            branch.expandedProperty().subscribe(open -> {
                if (open) folded.remove(project.id());
                else folded.add(project.id());
            });
            root.getChildren().add(branch);
        }
        tree.setRoot(root);
    }

    private void select(@Nullable String chosen) {
        for (var branch : tree.getRoot().getChildren())
            for (var leaf : branch.getChildren())
                if (leaf.getValue().id().equals(chosen)) {
                    if (tree.getSelectionModel().getSelectedItem() != leaf) tree.getSelectionModel().select(leaf);
                    return;
                }
        tree.getSelectionModel().clearSelection();
    }
}
