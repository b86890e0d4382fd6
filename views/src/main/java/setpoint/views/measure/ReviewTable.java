package setpoint.views.measure;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.measure.Row;
import setpoint.model.measure.Signal;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Theme;
import setpoint.views.plan.ArchetypeLook;

/// A week in rows: what was intended, what happened, how that is judged, and by how many minutes they differ.
final class ReviewTable extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final double LINE = 30;

    private final ListView<Line> list = new ListView<>();
    private Theme theme = Theme.LIGHT;
    private Snapshot now = Snapshot.empty();

    /// A row, and whether it is the first of its day.
    record Line(Row row, LocalDate day, boolean first) {}

    ReviewTable() {
        getStyleClass().add("measure-table");
        list.setId("measure-rows");
        list.setAccessibleText("What was intended and what happened");
        list.setFixedCellSize(LINE);
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        var empty = new Label(
                "Nothing was intended in this week, and nothing is recorded.\nPress W to see it as a calendar, and dream it there.");
        empty.getStyleClass().add("measure-empty");
        list.setPlaceholder(empty);
        getChildren().addAll(head(), list);
    }

    private static HBox head() {
        var head = new HBox(
                column("", "col-day"), column("Dream", "col-dream"), column("Reality", "col-reality"),
                column("Signal", "col-signal"),
                space(), column("min", "col-difference"));
        head.getStyleClass().add("measure-columns");
        return head;
    }

    private static Label column(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("measure-column", style);
        return label;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    void show(Snapshot now, List<Row> rows, Theme theme) {
        this.now = now;
        var lines = new ArrayList<Line>();
        LocalDate before = null;
        for (var row : rows) {
            var day = start(row).toLocalDate();
            lines.add(new Line(row, day, !day.equals(before)));
            before = day;
        }
        boolean dressed = this.theme != theme;
        this.theme = theme;
        if (dressed || !List.copyOf(list.getItems()).equals(lines)) list.getItems().setAll(lines);
    }

    /// @param whole whether it is as high as all its rows, and does not scroll
    void showWhole(boolean whole) {
        list.prefHeightProperty().unbind();
        list.setMinHeight(whole ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        if (whole) list.prefHeightProperty().bind(Bindings.size(list.getItems()).multiply(LINE).add(2));
        else list.setPrefHeight(USE_COMPUTED_SIZE);
    }

    void focus() {
        list.requestFocus();
    }

    private static ZonedDateTime start(Row row) {
        return row.dream() != null ? row.dream().from() : java.util.Objects.requireNonNull(row.run()).from();
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("on", "partial", "off", "pending", "unplanned");
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            if (line == null) return;
            var row = line.row();
            getStyleClass().add(Signals.style(row.signal()));
            setGraphic(graphic(line, row));
            setAccessibleText("%s %s, %s, %s %s".formatted(
                    day(line.day()), TIME.format(start(row)), TextSafety.shownOnOneLine(row.title()),
                    Signals.word(row.signal()), Signals.difference(row)));
            setTooltip(new Tooltip(String.join("\n", whole(row))));
        }

        /// All that the columns may have had to cut.
        private List<String> whole(Row row) {
            var words = new ArrayList<String>();
            words.add(TextSafety.shownOnOneLine(row.title()));
            if (row.dream() != null) words.add("Dream: " + moment(row.dream().from()));
            if (row.run() != null) words.add("Reality: " + moment(row.run().from()));
            var difference = difference(row);
            words.add(Signals.word(row.signal()) + (difference.isEmpty() ? "" : ": " + difference));
            return words;
        }

        private HBox graphic(Line line, Row row) {
            var day = column(line.first() ? day(line.day()) : "", "col-day");
            var dream = row.dream() == null
                    ? nothing("col-dream")
                    : side("col-dream", row.dream().from(), row.archetype(), null, false);
            var run = row.run();
            var reality = run == null
                    ? nothing("col-reality")
                    : side("col-reality", run.from(), run.archetype(), row.dream() == null ? run.title() : null,
                            !run.from().toLocalDate().equals(line.day()));
            var signal = new HBox(5);
            signal.getStyleClass().addAll("measure-column", "col-signal");
            Signals.marks(row.signal()).forEach(mark -> signal.getChildren().add(mark.node(12, theme.palette())));
            signal.getChildren().add(new Label(Signals.word(row.signal())));
            var difference = column(difference(row), "col-difference");
            difference.setMinWidth(0);
            var graphic = new HBox(day, dream, reality, signal, space(), difference);
            graphic.getStyleClass().add("measure-row");
            return graphic;
        }

        private String difference(Row row) {
            if (row.signal() == Signal.OFF_INTENT && !row.isSkipped())
                return TextSafety.shownOnOneLine(row.replacedBy().getFirst().title());
            return Signals.difference(row);
        }
    }

    /// @param elsewhere whether it was on another day than the row says; that day takes the place of the name
    private HBox side(
            String style, ZonedDateTime at, String archetype, @Nullable String title, boolean elsewhere) {
        var time = new Label((elsewhere ? day(at.toLocalDate()) + " " : "") + TIME.format(at));
        time.getStyleClass().add("measure-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        var look = ArchetypeLook.of(now, archetype);
        var what = new Label(
                elsewhere ? "" : title == null ? look.name() : TextSafety.shownOnOneLine(title),
                new Glyph(look.icon(), 12));
        what.getStyleClass().addAll("measure-what", look.style());
        if (title != null) what.getStyleClass().add("titled");
        what.setMinWidth(0);
        var side = new HBox(7, time, what);
        side.getStyleClass().addAll("measure-column", style);
        return side;
    }

    private static HBox nothing(String style) {
        var side = new HBox(new Label("—"));
        side.getStyleClass().addAll("measure-column", style, "nothing");
        return side;
    }

    private static String moment(ZonedDateTime at) {
        return day(at.toLocalDate()) + " " + TIME.format(at);
    }

    private static String day(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
