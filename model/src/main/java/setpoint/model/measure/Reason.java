package setpoint.model.measure;

import setpoint.model.core.Worded;

/// In what something differs from what was intended.
public enum Reason implements Worded {
    LATE("late"),
    EARLY("early"),
    OVER("over"),
    UNDER("under"),
    OTHER_DAY("otherDay"),
    OTHER_TASK("otherTask");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
