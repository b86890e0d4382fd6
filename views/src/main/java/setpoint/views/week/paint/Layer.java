package setpoint.views.week.paint;

import setpoint.model.week.BlockType;

/// What of a week is drawn.
public enum Layer {
    DREAM("Dream"),
    OVERLAY("Overlay"),
    REALITY("Reality");

    private final String title;

    Layer(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean shows(BlockType type) {
        return this == OVERLAY || name().equals(type.name());
    }
}
