package setpoint.views.shell.screen;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import setpoint.model.inbox.Inbox;
import setpoint.model.inbox.Thought;
import setpoint.views.desk.Desk;
import setpoint.views.inbox.InboxView;
import setpoint.views.kit.Theme;
import setpoint.views.plan.PlanNow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What waits for a person, across all plans.
public final class InboxScreen implements Screen {
    private final Desk desk;
    private final InboxView view;

    /// @param onGo gets a plan to show and the task to select in it, null for none
    /// @param onCapture asks for a thought: other words for the one that is given, or a new one
    public InboxScreen(Desk desk, BiConsumer<String, @Nullable String> onGo, Consumer<@Nullable Thought> onCapture) {
        this.desk = desk;
        view = new InboxView(desk);
        view.setOnGo(onGo);
        view.setOnCapture(() -> onCapture.accept(null));
        view.setOnReword(onCapture::accept);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        view.show(Inbox.of(desk.snapshot(), desk.now(), desk.zone()));
    }

    @Override
    public void dress(Theme theme) {}

    @Override
    public void focus() {
        view.focusFirst();
    }
}
