package setpoint.views.shell.screen;

import org.jspecify.annotations.Nullable;

/// Leads a person through the window.
public interface Guide {
    void go(Place place);

    /// Shows a plan, in the view that plans were last looked at in.
    ///
    /// @param task selected in it; null for none
    void goTo(String plan, @Nullable String task);

    /// Opens the palette with something typed in it.
    void search(String typed);
}
