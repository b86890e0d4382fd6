package setpoint.views.review.decide;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Publication;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanFiles;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.plan.StateMark;
import setpoint.views.review.compare.Compared;
import setpoint.views.review.compare.Decision.Stage;
import setpoint.views.review.compare.Side;
import setpoint.views.review.compare.Sides;

/// The ref, dashed until it has been issued, the button that issues it, what is handed out, and the refs before.
public final class PublishPane extends VBox {
    private static final int EARLIER_TO_SHOW = 4;

    private Actions actions;
    private String whole = "";
    private List<Side> shown = List.of();

    @FXML private Label note;

    @FXML private Label refName;

    @FXML private HBox refBox;

    @FXML private Label ref;

    @FXML private Tooltip wholeRef;

    @FXML private Button publish;

    @FXML private Glyph publishIcon;

    @FXML private Label publishWords;

    @FXML private Label publishKey;

    @FXML private MenuButton export;

    @FXML private Label caution;

    @FXML private VBox earlierSection;

    @FXML private VBox earlier;

    @SuppressWarnings("NullAway.Init")
    public PublishPane() {
        Forms.fill(this);
        Forms.setShown(earlierSection, false);
    }

    void setActions(Actions actions) {
        this.actions = actions;
    }

    /// @param all the draft and all versions, the newest first
    void show(Desk desk, Compared compared, Stage stage, List<Side> all) {
        var publication = compared.to().publication();
        showRef(compared.ref(), publication != null);
        showButton(desk, stage, publication);
        note.setText(
                publication != null ? Times.moment(publication.at(), desk.zone())
                        : stage == Stage.APPROVE ? "after approval"
                                : stage == Stage.PUBLISH ? "next" : "never published");
        if (export.getItems().isEmpty()) offer(desk.files().formats());
        showEarlier(desk, all.stream()
                .filter(side -> !side.isDraft() && side.number() < compared.to().number())
                .limit(EARLIER_TO_SHOW)
                .toList());
    }

    private void showEarlier(Desk desk, List<Side> before) {
        // Made anew only where they differ, so that whoever is at one stays there.
        if (before.equals(shown)) return;
        shown = before;
        Forms.setShown(earlierSection, !before.isEmpty());
        earlier.getChildren().setAll(before.stream().map(side -> line(side, desk)).toList());
    }

    private void showRef(String ofContent, boolean issued) {
        whole = ofContent;
        refName.setText(issued ? "planRef" : "planRef, preview of the hash");
        ref.setText(Refs.shortened(ofContent));
        wholeRef.setText(ofContent);
        refBox.getStyleClass().setAll("ref-box", issued ? "issued" : "preview");
    }

    private void showButton(Desk desk, Stage stage, @Nullable Publication publication) {
        boolean next = stage == Stage.PUBLISH;
        publish.setDisable(!next || desk.trouble().isPresent());
        publish.getStyleClass().removeAll("accent", "published");
        if (next) publish.getStyleClass().add("accent");
        if (publication != null) publish.getStyleClass().add("published");
        publishIcon.setIcon(publication == null ? Icon.SEND : Icon.CHECK);
        publishWords.setText(publication == null ? "Publish plan" : "Published by " + nameOf(desk, publication.by()));
        publish.setAccessibleText(publishWords.getText());
        Forms.setShown(publishKey, next);
        Forms.setShown(caution, next);
        caution.setText("Signs it with this workspace's key. A publication cannot be taken back.");
    }

    private static String nameOf(Desk desk, String id) {
        return desk.snapshot().find(Agent.class, "", id).map(Agent::name).filter(n -> !n.isBlank())
                .map(TextSafety::shownOnOneLine).orElse(id);
    }

    private void offer(List<PlanFiles.Format> formats) {
        Forms.setShown(export, !formats.isEmpty());
        export.getItems().setAll(formats.stream().map(this::item).toList());
        var picture = new MenuItem("Picture of the graph…");
        picture.setId("review-export-picture");
        picture.setOnAction(_ -> actions.exportPicture());
        export.getItems().addAll(new SeparatorMenuItem(), picture);
    }

    private MenuItem item(PlanFiles.Format format) {
        var item = new MenuItem("%s (%s)…".formatted(format.title(), format.ending()));
        item.setId("review-export-" + format.word());
        item.setOnAction(_ -> actions.export(format));
        return item;
    }

    private Node line(Side side, Desk desk) {
        var of = Optional.ofNullable(side.version()).map(PlanVersion::planRef).orElseThrow();
        var name = new Hyperlink(side.name());
        name.setId("review-earlier-" + side.name());
        name.setTooltip(new Tooltip("Look at " + side.name()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setOnAction(_ -> actions.compare(new Sides(null, side.number())));
        var digits = new Label(Refs.digits(of));
        digits.getStyleClass().addAll("mono", "earlier-ref");
        digits.setTooltip(new Tooltip(of));
        digits.setMinWidth(0);
        digits.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(digits, Priority.ALWAYS);
        var day = new Label(Times.day(Optional.ofNullable(side.version()).orElseThrow().approvedAt(), desk.zone()));
        day.getStyleClass().add("quiet");
        day.setMinWidth(Region.USE_PREF_SIZE);
        var copy = new Button(null, new Glyph(Icon.COPY, 13));
        copy.setId("review-copy-ref-" + side.name());
        copy.getStyleClass().addAll("tool", "tight");
        copy.setAccessibleText("Copy the ref of " + side.name());
        copy.setTooltip(new Tooltip(copy.getAccessibleText()));
        copy.setOnAction(_ -> actions.copy(of, "The ref of " + side.name()));
        var line = new HBox(new StateMark(side.state()), name, digits, day, copy);
        line.getStyleClass().add("earlier-line");
        return line;
    }

    boolean canPublish() {
        return !publish.isDisabled();
    }

    @FXML
    private void publish() {
        actions.publish();
    }

    @FXML
    private void copyRef() {
        actions.copy(whole, "The ref");
    }
}
