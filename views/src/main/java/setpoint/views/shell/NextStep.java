package setpoint.views.shell;

import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Versions;
import setpoint.views.kit.Icon;
import setpoint.views.review.ReviewView;
import setpoint.views.screen.Place;

/// What the button at the end of the top bar offers: the next step in a plan's life, or the way back.
enum NextStep {
    APPROVE("Review & approve", "See what changed, then lock it as a version", "Ctrl+Enter", Icon.CHECK, true),
    PUBLISH("Review & publish", "See what was approved, then sign and issue it", "Ctrl+Enter", Icon.SEND, true),
    REVIEW("Review", "See what this version changed, copy its ref, export it", "Ctrl+Enter", Icon.DOCUMENT, false),
    REQUEST_CHANGE("Request change", "Say what should change; the next draft opens", null, Icon.BRANCH, true),
    BACK_TO_DRAFT("Back to draft", "Go on drafting", "Esc", Icon.CROSS, false),
    BACK_TO_GRAPH("Back to graph", "Leave the review", "Esc", Icon.CROSS, false);

    private final String button;
    private final String explained;
    private final @Nullable String key;
    private final Icon icon;
    private final boolean accent;

    NextStep(String button, String explained, @Nullable String key, Icon icon, boolean accent) {
        this.button = button;
        this.explained = explained;
        this.key = key;
        this.icon = icon;
        this.accent = accent;
    }

    /// @param state of the plan that is shown there
    static NextStep of(Place place, Versions.State state) {
        boolean reviewing = place.isIn(ReviewView.REVIEW);
        return switch (state) {
            case DRAFT -> reviewing ? BACK_TO_DRAFT : APPROVE;
            case APPROVED -> reviewing ? BACK_TO_GRAPH : PUBLISH;
            case PUBLISHED, SUPERSEDED -> reviewing ? REQUEST_CHANGE : REVIEW;
        };
    }

    String button() {
        return button;
    }

    /// What a tooltip says, with the key that does the same.
    String explained() {
        return key == null ? explained : explained + " (" + key + ")";
    }

    Icon icon() {
        return icon;
    }

    /// Whether it is the one filled button of the window.
    boolean isAccent() {
        return accent;
    }
}
