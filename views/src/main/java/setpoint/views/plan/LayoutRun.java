package setpoint.views.plan;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.views.plan.arrange.PlanLayout;
import setpoint.views.plan.layout.Effort;

/// Has a plan laid out without holding up the window. A small plan is laid out at once; of a large one there is at once
/// what the drawing before can be made into, then, calculated beside the JavaFX thread, a quick picture and a better
/// one. What a newer request has overtaken is given up and never drawn.
///
/// Used on the JavaFX thread.
final class LayoutRun {
    /// Up to how many tasks a layout takes less than a frame or two.
    private static final int AT_ONCE = 250;

    private final AtomicInteger newest = new AtomicInteger();
    private Beside beside = (question, answer) -> answer.accept(question.get());

    /// Has something calculated beside the JavaFX thread; the answer comes on it.
    interface Beside {
        void calculate(Supplier<Optional<Drawing>> question, Consumer<Optional<Drawing>> answer);
    }

    /// Takes a way to have something calculated beside the JavaFX thread; until then all is calculated at once.
    void calculateWith(Beside other) {
        beside = other;
    }

    /// Begins to lay a plan out, and gives up what it was about.
    ///
    /// @param before the drawing that is shown of the same plan, which the new one is to be like; null for none
    /// @param draw takes each drawing as it is ready
    void start(PlanLayout layout, Content content, @Nullable Drawing before, Consumer<Drawing> draw) {
        int mine = newest.incrementAndGet();
        BooleanSupplier wanted = () -> newest.get() == mine;
        if (content.tasks().size() <= AT_ONCE) {
            draw.accept(layout.of(content, Effort.GOOD, before));
            return;
        }
        if (before != null) draw.accept(Patched.of(before, content));
        var first = before == null ? Effort.QUICK : Effort.GOOD;
        calculate(wanted, () -> layout.of(content, first.whileWanted(wanted), before), drawing -> {
            draw.accept(drawing);
            if (before != null) return;
            calculate(wanted, () -> layout.of(content, Effort.BEST.whileWanted(wanted), drawing), draw);
        });
    }

    /// What [#start] comes to in the end where no drawing went before. On any thread; waits for it.
    static Drawing finished(PlanLayout layout, Content content) {
        if (content.tasks().size() <= AT_ONCE) return layout.of(content, Effort.GOOD, null);
        return layout.of(content, Effort.BEST, layout.of(content, Effort.QUICK, null));
    }

    /// Gives up what is being calculated.
    void stop() {
        newest.incrementAndGet();
    }

    private void calculate(BooleanSupplier wanted, Supplier<Drawing> question, Consumer<Drawing> answer) {
        beside.calculate(
                () -> wanted.getAsBoolean() ? Optional.of(question.get()) : Optional.empty(),
                found -> found.filter(_ -> wanted.getAsBoolean()).ifPresent(answer));
    }
}
