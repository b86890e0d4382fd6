package setpoint.views.inspect.draft;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Theme;
import setpoint.views.kit.field.Latch;
import setpoint.views.plan.PlanNow;

/// The plan that the inspector's fields belong to. Each commit of a field is one edit; on a locked version it waits until
/// a change has been requested. Used on the JavaFX thread.
public final class Draft implements Latch {
    private final Desk desk;
    private final BiConsumer<Plan, Runnable> onLocked;
    private @Nullable PlanNow plan;
    private Theme theme = Theme.LIGHT;

    /// @param onLocked asks whether a locked plan is to be changed, and goes on once it may be
    public Draft(Desk desk, BiConsumer<Plan, Runnable> onLocked) {
        this.desk = desk;
        this.onLocked = onLocked;
    }

    public void show(PlanNow plan, Theme theme) {
        this.plan = plan;
        this.theme = theme;
    }

    /// The plan as it was last shown.
    public PlanNow plan() {
        if (plan == null) throw new IllegalStateException("no plan is shown");
        return plan;
    }

    public String id() {
        return plan().plan().id();
    }

    public Desk desk() {
        return desk;
    }

    /// Everything as it is now, which may be newer than what is shown.
    public Snapshot now() {
        return desk.snapshot();
    }

    public Palette palette() {
        return theme.palette();
    }

    /// Makes an edit, and shows what it led to.
    ///
    /// @return why it was refused; empty where it was made
    public Optional<String> apply(Edit edit) {
        var refusal = desk.applySilently(edit);
        desk.refresh();
        return refusal;
    }

    /// Whether an edit would be made now.
    public boolean allows(Edit edit) {
        return desk.allows(edit);
    }

    /// A task as it is in the version that work is done on; empty where that has none.
    public Optional<Task> running(String task) {
        return Versions.running(now(), id()).flatMap(version -> version.content().task(task));
    }

    @Override
    public boolean isOpen() {
        return now().find(Plan.class, "", id()).map(Plan::isOpen).orElse(false);
    }

    @Override
    public void whenOpen(Runnable action) {
        if (isOpen()) action.run();
        else onLocked.accept(plan().plan(), action);
    }
}
