package setpoint.model.core;

import java.util.Locale;

/// Turns program names into the words people read.
public final class Words {
    private Words() {}

    /// `PlanVersion` becomes `plan version`.
    public static String spaced(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /// `AddTask` becomes `addTask`.
    public static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /// `2 tasks`, `1 task`.
    public static String count(long n, String singular) {
        return n + " " + singular + (n == 1 ? "" : "s");
    }
}
