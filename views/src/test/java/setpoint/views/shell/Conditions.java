package setpoint.views.shell;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.testfx.util.WaitForAsyncUtils;
import setpoint.views.desk.Toolkit;

/// Waits until something is so, as the JavaFX thread sees it.
public final class Conditions {
    private Conditions() {}

    public static void waitUntil(Supplier<Boolean> condition) {
        waitUntil(condition, () -> "");
    }

    /// @param instead says how things are where it never comes to be
    public static void waitUntil(Supplier<Boolean> condition, Supplier<String> instead) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Toolkit.call(condition));
        } catch (TimeoutException neverSo) {
            throw new AssertionError("it never came to be; " + instead.get(), neverSo);
        }
    }
}
