package setpoint.views.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Estimate;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.model.work.Evidence;
import setpoint.model.work.Status;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;

/// What a plan says about the selected task and what was done about it. Read only.
public final class Inspector extends VBox {
    @FXML private HBox archetype;

    @FXML private Label address;

    @FXML private Label title;

    @FXML private GridPane facts;

    @FXML private VBox inTheWaySection;

    @FXML private VBox inTheWay;

    @FXML private VBox descriptionSection;

    @FXML private Label description;

    @FXML private VBox checklistSection;

    @FXML private Label checklistCount;

    @FXML private VBox checklist;

    @FXML private VBox criteriaSection;

    @FXML private Label criteriaCount;

    @FXML private VBox criteria;

    private Runnable onClose = () -> {};

    @SuppressWarnings("NullAway.Init")
    public Inspector() {
        Forms.fill(this);
        show(null, null, Theme.LIGHT);
    }

    public void setOnClose(Runnable action) {
        onClose = action;
    }

    @FXML
    private void close() {
        onClose.run();
    }

    /// Shows a task, or takes no room where there is none.
    public void show(@Nullable PlanNow plan, @Nullable String id, Theme theme) {
        var task = plan == null || id == null ? null : plan.content().task(id).orElse(null);
        setVisible(task != null);
        setManaged(task != null);
        if (plan == null || task == null) return;
        identify(plan, task);
        showFacts(plan, task, theme);
        fill(inTheWaySection, inTheWay, reasons(plan, task).stream().map(Inspector::text).toList());
        description.setText(TextSafety.shown(task.description()));
        setShown(descriptionSection, !task.description().isBlank());
        showChecklist(plan, task);
        showCriteria(plan, task, theme);
    }

    private void identify(PlanNow plan, Task task) {
        var look = ArchetypeLook.of(plan.content().archetypeOf(task));
        var name = new Label(look.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        archetype.getChildren().setAll(new Glyph(look.icon(), 12), name);
        archetype.getStyleClass().setAll("archetype-chip", look.name().toLowerCase(Locale.ROOT));
        address.setText(task.id());
        title.setText(PlanNow.titleOf(task));
    }

    private void showFacts(PlanNow plan, Task task, Theme theme) {
        facts.getChildren().clear();
        var phase = plan.content().phases().stream()
                .filter(p -> p.id().equals(task.phase()))
                .map(p -> TextSafety.shownOnOneLine(p.title()))
                .findFirst();
        fact("Kind", new Label(capitalised(task.kind().word()) + phase.map(p -> " · " + p).orElse("")));
        fact("Status", statusChip(plan, task, theme));
        if (task.owner() != null)
            fact("Owner", new Label(plan.nameOf(task.owner()) + (plan.isPerson(task.owner()) ? "" : " (AI)")));
        if (task.estimate() != null) fact("Estimate", estimate(task.estimate()));
        if (task.energy() != null) fact("Energy", energy(task.energy()));
        if (task.deadline() != null) fact("Deadline", new Label(task.deadline()));
        var before = plan.content().dependenciesOf(task.id());
        if (before.isEmpty()) return;
        var chips = new FlowPane(6, 4);
        chips.getStyleClass().add("chips");
        for (var d : before) chips.getChildren().add(taskChip(plan, d.from(), theme));
        fact("Depends on", chips);
    }

    private void fact(String name, Node value) {
        var label = new Label(name);
        label.getStyleClass().add("fact-name");
        facts.addRow(facts.getRowCount(), label, value);
    }

    private static HBox statusChip(PlanNow plan, Task task, Theme theme) {
        var status = plan.statusOf(task.id());
        var word = new Label(status.word());
        word.setStyle("-fx-text-fill: " + StatusMark.wordToken(status) + ";");
        if (StatusMark.isLoud(status)) word.getStyleClass().add("strong");
        return row(StatusMark.node(status, plan.shareDone(task), 13, theme.palette()), word);
    }

    private static HBox taskChip(PlanNow plan, String id, Theme theme) {
        var title = plan.content().task(id).map(PlanNow::titleOf).orElse(id);
        var chip = row(StatusMark.node(plan.statusOf(id), 0, 11, theme.palette()), new Label(title));
        chip.getStyleClass().add("chip");
        chip.setMaxWidth(196);
        return chip;
    }

    private static HBox estimate(Estimate estimate) {
        var parts = new ArrayList<Node>();
        if (estimate.likelyMin() != null) parts.add(new Label(Minutes.spaced(estimate.likelyMin())));
        if (estimate.optimisticMin() != null && estimate.pessimisticMin() != null) {
            var range = new Label(
                    Minutes.spaced(estimate.optimisticMin()) + " – " + Minutes.spaced(estimate.pessimisticMin()));
            range.getStyleClass().add("quiet");
            parts.add(range);
        }
        return row(parts.toArray(Node[]::new));
    }

    private static HBox energy(Energy energy) {
        var row = row();
        for (var level : Energy.values()) {
            var step = new Region();
            step.getStyleClass().add(level.compareTo(energy) <= 0 ? "energy-on" : "energy-off");
            row.getChildren().add(step);
        }
        row.getChildren().add(new Label(capitalised(energy.name())));
        return row;
    }

    private static List<String> reasons(PlanNow plan, Task task) {
        var status = plan.statusOf(task.id());
        return status == Status.WAITING || status == Status.BLOCKED || status == Status.DORMANT
                ? plan.standing().inTheWay(task.id())
                : List.of();
    }

    private void showChecklist(PlanNow plan, Task task) {
        var checked = plan.workOf(task.id()).checked();
        var rows = new ArrayList<Node>();
        for (var item : task.checklist()) {
            boolean done = checked.contains(item);
            var box = done ? new StackPane(new Glyph(Icon.CHECK, 10)) : new StackPane();
            box.getStyleClass().add(done ? "check-on" : "check-off");
            var text = text(item);
            if (done) text.getStyleClass().add("struck");
            rows.add(row(box, text));
        }
        long done = task.checklist().stream().filter(checked::contains).count();
        checklistCount.setText(done + " / " + task.checklist().size());
        fill(checklistSection, checklist, rows);
    }

    private void showCriteria(PlanNow plan, Task task, Theme theme) {
        var work = plan.workOf(task.id());
        var rows = new ArrayList<Node>();
        for (var criterion : task.criteria()) {
            var result = work.resultOf(criterion.id());
            var status = result.map(r -> r.passed() ? Status.DONE : Status.FAILED).orElse(Status.READY);
            var words = new VBox(text(criterion.text().isBlank() ? criterion.id() : criterion.text()));
            result.map(r -> r.evidence()).filter(e -> !e.isEmpty()).map(List::getFirst).map(Evidence::value)
                    .ifPresent(value -> words.getChildren().add(evidence(value)));
            HBox.setHgrow(words, Priority.ALWAYS);
            rows.add(row(StatusMark.node(status, 0, 13, theme.palette()), words));
        }
        criteriaCount.setText(plan.passedOf(task) + " / " + task.criteria().size() + " pass");
        fill(criteriaSection, criteria, rows);
    }

    private static Label evidence(String value) {
        var label = new Label(TextSafety.shownOnOneLine(value));
        label.getStyleClass().addAll("mono", "quiet");
        return label;
    }

    private static void fill(VBox section, VBox rows, List<? extends Node> content) {
        rows.getChildren().setAll(content);
        setShown(section, !content.isEmpty());
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label text(String words) {
        var label = new Label(TextSafety.shown(words));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("inspector-row");
        return row;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
