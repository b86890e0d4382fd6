package setpoint.views.review.decide;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Content;
import setpoint.model.plan.Finding;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.review.compare.Check;

/// What was looked at, each on a line: well, could be better, or in the way; with the way to where it is.
public final class CheckList extends VBox {
    private static final int FINDINGS_TO_NAME = 8;

    private Consumer<String> onPoint = _ -> {};
    private List<Check> shown = List.of();

    public CheckList() {
        setId("review-checks");
        getStyleClass().add("review-checks");
    }

    void setOnPoint(Consumer<String> action) {
        onPoint = action;
    }

    void show(List<Check> checks, Content content) {
        if (checks.equals(shown)) return;
        shown = checks;
        getChildren().clear();
        for (int i = 0; i < checks.size(); i++) getChildren().add(line(checks.get(i), content, i + 1));
    }

    private Node line(Check check, Content content, int number) {
        var mark = new StackPane(new Glyph(check.isWell() ? Icon.CHECK : Icon.ALERT, check.isWell() ? 9 : 14));
        mark.getStyleClass().add("check-mark");
        var sentence = new Label(TextSafety.shownOnOneLine(check.sentence()));
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(mark, sentence);
        line.setId("check-" + number);
        line.getStyleClass().addAll("check", check.isWell() ? "well" : check.isInTheWay() ? "error" : "warning");
        if (!check.isWell()) Tooltip.install(line, tip(check));
        var places = places(check, content);
        line.getChildren().add(places.isEmpty() ? counted(check) : way(places, number));
        return line;
    }

    private static Label counted(Check check) {
        var label = new Label(check.counted());
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Tooltip tip(Check check) {
        var words = new StringBuilder();
        for (var finding : check.findings().subList(0, Math.min(FINDINGS_TO_NAME, check.findings().size())))
            words.append(words.isEmpty() ? "" : "\n")
                    .append(TextSafety.shownOnOneLine((finding.sentence() + " " + finding.fix()).strip()));
        int more = check.findings().size() - FINDINGS_TO_NAME;
        if (more > 0) words.append("\n… and ").append(more).append(" more");
        var tip = new Tooltip(words.toString());
        tip.setWrapText(true);
        tip.setMaxWidth(440);
        return tip;
    }

    /// Where the findings are, as keys of parts.
    private static List<String> places(Check check, Content content) {
        return check.findings().stream().flatMap(f -> place(f, content).stream()).toList();
    }

    private static Optional<String> place(Finding finding, Content content) {
        var id = finding.subject();
        if (content.task(id).isPresent()) return Optional.of("task/" + id);
        if (content.phases().stream().anyMatch(p -> p.id().equals(id))) return Optional.of("phase/" + id);
        if (content.scopes().stream().anyMatch(s -> s.id().equals(id))) return Optional.of("scope/" + id);
        return Optional.empty();
    }

    /// Leads to one place after the other.
    private Hyperlink way(List<String> places, int number) {
        var way = new Hyperlink("Show");
        way.setId("check-show-" + number);
        way.setMinWidth(Region.USE_PREF_SIZE);
        var next = new int[] {0};
        way.setOnAction(_ -> {
            int at = next[0]++ % places.size();
            if (places.size() > 1) way.setText((at + 1) + " of " + places.size());
            way.setVisited(false);
            onPoint.accept(places.get(at));
        });
        return way;
    }
}
