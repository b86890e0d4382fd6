package setpoint.views.confirm;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.Toolkit;

/// The pane above everything else in the window that asks what programs outside want confirmed: one question at a time,
/// in the order in which they came. What lies behind can be neither clicked nor typed into meanwhile.
public final class Confirmations extends ModalPane {
    private static final int IN_FRONT = -100;

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable ConfirmDialog dialog;
    private @Nullable Node focusedBefore;
    private boolean closed;

    /// A question that has no answer yet.
    private record Open(Asked asked, CompletableFuture<Boolean> answer) {}

    public Confirmations() {
        super(IN_FRONT);
        setId("confirmations");
        // Nothing but an answer closes it.
        setPersistent(true);
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (dialog != null) dialog.pressed(e);
        });
        sceneProperty().flatMap(javafx.scene.Scene::focusOwnerProperty).subscribe(this::keepFocus);
    }

    /// Asks the person. From any thread.
    ///
    /// @return the answer; whoever completes or cancels it takes the question back
    public CompletableFuture<Boolean> ask(Asked asked) {
        var question = new Open(asked, new CompletableFuture<>());
        // Before it is shown: from then on it can be answered at any moment.
        question.answer.whenComplete((_, _) -> Toolkit.call(() -> {
            take(question);
            return true;
        }));
        if (!Toolkit.call(() -> add(question))) question.answer.complete(false);
        return question.answer;
    }

    private boolean add(Open question) {
        if (closed) return false;
        open.add(question);
        if (open.size() == 1) showNext();
        else tellHowManyWait();
        return true;
    }

    /// Answers everything with no, now and from now on, for a window that is being closed. On the JavaFX thread.
    public void close() {
        closed = true;
        for (var question : List.copyOf(open).reversed()) question.answer.complete(false);
    }

    private void take(Open question) {
        boolean shown = open.peek() == question;
        if (!open.remove(question)) return;
        if (shown) showNext();
        else tellHowManyWait();
    }

    private void showNext() {
        if (dialog != null) dialog.stop();
        else if (getScene() != null) focusedBefore = getScene().getFocusOwner();
        var next = open.peek();
        if (next == null) {
            dialog = null;
            hide(false);
            setContent(null);
            if (focusedBefore != null) focusedBefore.requestFocus();
            focusedBefore = null;
            return;
        }
        dialog = new ConfirmDialog(next.asked, next.answer::complete);
        tellHowManyWait();
        show(dialog);
        dialog.focusFirst();
    }

    private void tellHowManyWait() {
        if (dialog != null) dialog.tellHowManyWait(open.size() - 1);
    }

    private void keepFocus(@Nullable Node owner) {
        if (dialog == null || owner == null) return;
        for (Node node = owner; node != null; node = node.getParent()) if (node == dialog) return;
        dialog.focusFirst();
    }
}
