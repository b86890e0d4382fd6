package setpoint.views.files;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.views.desk.PlanFiles.WeekReading;
import setpoint.views.files.Arrival.Outcome;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;

/// What came of the files that were to be taken in, file by file, with what to do about each.
final class ImportReport extends VBox {
    private static final int WARNINGS_TO_NAME = 5;
    private static final int FILES_TO_NAME = 100;

    private final Runnable onClose;
    private final Consumer<String> onGo;
    private final Consumer<WeekReading> onWeek;
    private BiConsumer<Arrival, OnConflict> onSettle = (_, _) -> {};

    @FXML private Label title;

    @FXML private VBox files;

    @FXML private Button close;

    /// @param onGo shows a plan
    /// @param onWeek shows the week into which something came
    @SuppressWarnings("NullAway.Init")
    ImportReport(List<Arrival> arrivals, Runnable onClose, Consumer<String> onGo, Consumer<WeekReading> onWeek) {
        this.onClose = onClose;
        this.onGo = onGo;
        this.onWeek = onWeek;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        long taken = arrivals.stream().filter(Arrival::isHere).count();
        title.setText(
                taken == arrivals.size() ? Words.count(taken, "file") + (taken == 1 ? " has" : " have") + " come in"
                        : "%d of %s %s come in".formatted(
                                taken, Words.count(arrivals.size(), "file"), taken == 1 ? "has" : "have"));
        for (int i = 0; i < Math.min(arrivals.size(), FILES_TO_NAME); i++)
            files.getChildren().add(block(arrivals.get(i), i + 1));
        if (arrivals.size() > FILES_TO_NAME)
            files.getChildren().add(text("… and %d more.".formatted(arrivals.size() - FILES_TO_NAME)));
    }

    /// @param action gets what is to be settled, and how
    void setOnSettle(BiConsumer<Arrival, OnConflict> action) {
        onSettle = action;
    }

    void focusFirst() {
        close.requestFocus();
    }

    private Node block(Arrival arrival, int number) {
        var name = new Label(TextSafety.shownOnOneLine(arrival.file()), mark(arrival));
        name.getStyleClass().add("strong");
        var block = new VBox(name, text(arrival.sentence()));
        block.getStyleClass().addAll("report-file", arrival.outcome() == Outcome.REFUSED ? "refused" : "arrived");
        var warnings = arrival.warnings();
        if (arrival.isHere() && !warnings.isEmpty())
            block.getChildren().add(warnings(warnings, arrival.week().isPresent()));
        var buttons = new HBox();
        buttons.getStyleClass().add("report-buttons");
        if (arrival.outcome() == Outcome.DIFFERS)
            buttons.getChildren().addAll(
                    button("keep-" + number, "Keep what is here", () -> onSettle.accept(arrival, OnConflict.SKIP)),
                    button("newer-" + number, "Take what is newer", () -> onSettle.accept(arrival, OnConflict.NEWER)));
        arrival.plan().ifPresent(
                plan -> buttons.getChildren().add(button("go-" + number, "Go to the plan", () -> onGo.accept(plan))));
        arrival.week().ifPresent(
                week -> buttons.getChildren().add(
                        button("week-" + number, "Go to the week", () -> onWeek.accept(week))));
        if (!buttons.getChildren().isEmpty()) block.getChildren().add(buttons);
        return block;
    }

    private static Glyph mark(Arrival arrival) {
        return new Glyph(
                switch (arrival.outcome()) {
                    case TAKEN -> arrival.warnings().isEmpty() ? Icon.CHECK : Icon.ALERT;
                    case NOTHING_NEW -> Icon.CHECK;
                    case DIFFERS -> Icon.ALERT;
                    case REFUSED -> Icon.CROSS;
                },
                14);
    }

    /// Only those of a plan are kept, as what they speak of may need work.
    private static VBox warnings(List<String> warnings, boolean isOfWeek) {
        var box = new VBox();
        box.getStyleClass().add("findings");
        warnings.stream().limit(WARNINGS_TO_NAME).forEach(warning -> box.getChildren().add(text(warning)));
        int more = warnings.size() - WARNINGS_TO_NAME;
        var rest = more > 0 ? "… and %d more. ".formatted(more) : "";
        if (!isOfWeek) rest += "They wait in the inbox until you have seen to them.";
        if (!rest.isEmpty()) box.getChildren().add(text(rest.strip()));
        return box;
    }

    private static Label text(String sentence) {
        var label = new Label(TextSafety.shown(sentence));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("report-text");
        return label;
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId("import-" + id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    @FXML
    private void close() {
        onClose.run();
    }
}
