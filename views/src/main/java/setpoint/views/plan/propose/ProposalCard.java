package setpoint.views.plan.propose;

import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.ProposalSum;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Ago;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.plan.PlanNow;

/// Says over the graph what an agent proposes in the shown plan, and takes the person's answer: to all of it, or to one
/// part after the other. Takes no room where nothing is proposed.
public final class ProposalCard extends VBox {
    private final Desk desk;
    private final Consumer<String> onLook;
    private String plan = "";
    private boolean whole;
    private @Nullable ProposalSum sum;
    /// The part that is looked at alone; null while the answer is to all.
    private @Nullable Proposal one;
    /// Where in the order that part stands.
    private int place;

    @FXML private Label avatar;

    @FXML private Label agent;

    @FXML private Label word;

    @FXML private Label since;

    @FXML private Label sentence;

    @FXML private Button accept;

    @FXML private Tooltip acceptTip;

    @FXML private Button review;

    @FXML private Button reject;

    @FXML private Tooltip rejectTip;

    /// @param onLook gets the id of the task to select while its proposal is looked at
    @SuppressWarnings("NullAway.Init")
    public ProposalCard(Desk desk, Consumer<String> onLook) {
        this.desk = desk;
        this.onLook = onLook;
        Forms.fill(this);
        accept.setGraphic(new Glyph(Icon.CHECK, 12));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(true);
        render();
    }

    /// Shows what is proposed in a plan; of several agents, the one that began first.
    public void show(@Nullable PlanNow shown) {
        plan = shown == null ? "" : shown.plan().id();
        whole = shown != null && shown.isDraftedWhole();
        sum = shown == null ? null : ProposalSum.of(desk.snapshot(), plan).stream().findFirst().orElse(null);
        if (one != null && (sum == null || !sum.proposals().contains(one))) lookAt(following(one));
        else render();
    }

    /// The part behind another, round and round; where that is gone itself, the one that has come into its place.
    private @Nullable Proposal following(Proposal before) {
        if (sum == null) return null;
        var parts = sum.proposals();
        int at = parts.indexOf(before);
        if (at >= 0) place = at + 1;
        place %= parts.size();
        return parts.get(place);
    }

    private void lookAt(@Nullable Proposal part) {
        one = part;
        if (sum != null && part != null) place = sum.proposals().indexOf(part);
        render();
        if (part != null && part.part() == Proposal.Part.TASK) onLook.accept(part.partId());
    }

    private void render() {
        setVisible(sum != null);
        setManaged(sum != null);
        if (sum == null) return;
        var name = TextSafety.shownOnOneLine(ProposalWords.nameOf(desk.snapshot(), sum.agent()));
        avatar.setText(name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase());
        agent.setText(name);
        since.setText(Ago.of(sum.since(), desk.now(), desk.zone()));
        word.setText(whole ? "drafted this plan" : "proposes");
        boolean single = one != null || sum.proposals().size() == 1;
        sentence.setText(
                one != null
                        ? position(one) + ProposalWords.of(desk.snapshot(), one)
                        : (whole ? "Nothing is accepted yet: " : "") + ProposalWords.of(desk.snapshot(), plan, sum));
        accept.setText(single ? "Accept" : sum.proposals().size() == 2 ? "Accept both" : "Accept all");
        acceptTip.setText(single ? "Accept this" : "Accept everything that " + name + " proposes");
        rejectTip.setText(single ? "Reject this" : "Reject everything that " + name + " proposes");
        review.setText(one == null ? "Review each" : "Next");
        review.setVisible(sum.proposals().size() > 1);
        review.setManaged(review.isVisible());
    }

    private String position(Proposal part) {
        var parts = sum == null ? List.<Proposal>of() : sum.proposals();
        return "%d of %d: ".formatted(parts.indexOf(part) + 1, parts.size());
    }

    @FXML
    private void accept() {
        answer(new PlanEdit.AcceptItems(plan, meant()));
    }

    @FXML
    private void reject() {
        answer(new PlanEdit.RejectItems(plan, meant()));
    }

    private List<String> meant() {
        if (sum == null) return List.of();
        if (one == null) return sum.ids();
        return one.part() == Proposal.Part.TASK
                ? ProposalSum.about(desk.snapshot(), plan, one.partId())
                : List.of(one.id());
    }

    private void answer(Edit edit) {
        if (sum == null) return;
        desk.apply(edit);
        desk.refresh();
    }

    @FXML
    private void reviewNext() {
        if (sum == null) return;
        var next = one == null ? null : following(one);
        lookAt(next != null ? next : sum.proposals().getFirst());
    }
}
