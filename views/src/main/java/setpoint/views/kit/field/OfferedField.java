package setpoint.views.kit.field;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A field of a form that offers what may be meant while somebody types into it.
public final class OfferedField extends TextField {
    private @Nullable Suggestions suggestions;

    public OfferedField() {
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (suggestions != null) suggestions.take(e);
        });
    }

    public void offer(Suggestions offers) {
        suggestions = offers;
        offers.follow(this, this::end);
    }
}
