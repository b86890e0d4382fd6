package setpoint.views.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Subject;
import setpoint.views.desk.Desk;
import setpoint.views.review.compare.Compared;
import setpoint.views.review.compare.Side;
import setpoint.views.review.compare.Sides;

/// Which two of a plan are compared, and what is found out about them, which may take longer than a frame. An answer that
/// has been overtaken is not heard. Used on the JavaFX thread.
final class Comparing {
    private static final int CHANGES_TO_ASK_FOR = 2_000;

    private final Desk desk;
    private final Hearing hearing;
    private final Set<String> also = new HashSet<>();
    private Sides sides = Sides.NEWEST;
    private @Nullable String plan;
    private @Nullable Compared found;
    /// Raised with each question.
    private int asked;

    /// Who hears what is found out.
    interface Hearing {
        /// Something is being found out.
        void expect(String sentence);

        /// @param all the draft and all versions, the newest first
        void found(String plan, Compared found, List<Side> all);

        void found(Who who);
    }

    Comparing(Desk desk, Hearing hearing) {
        this.desk = desk;
        this.hearing = hearing;
    }

    Optional<String> plan() {
        return Optional.ofNullable(plan);
    }

    Optional<Compared> found() {
        return Optional.ofNullable(found);
    }

    /// Compares where a plan stands now, its draft, else its newest version, with the version before; or again the two
    /// that were chosen last.
    void show(String id) {
        if (!id.equals(plan)) {
            plan = id;
            sides = Sides.NEWEST;
            found = null;
            also.clear();
        }
        look(id);
    }

    /// Compares two others.
    void compare(Sides other) {
        sides = other;
        also.clear();
        plan().ifPresent(this::look);
    }

    /// Compares what has become of the plan.
    void goOn() {
        sides = Sides.NEWEST;
        desk.refresh();
        plan().ifPresent(this::look);
    }

    private void look(String id) {
        var all = Side.all(desk.snapshot(), id);
        var to = sides.later(all);
        var from = sides.former(all).orElse(null);
        if (found != null && found.holdsFor(from, to)) {
            hearing.found(id, found, all);
            return;
        }
        hearing.expect(
                from == null ? "Reading " + to.name() + "…"
                        : "Comparing %s and %s…".formatted(from.name(), to.name()));
        var drawn = Set.copyOf(also);
        ask(() -> Compared.of(from, to, drawn), answer -> {
            hearing.found(id, answer, all);
            askWho(id, answer);
        });
    }

    private void ask(Supplier<Compared> question, Consumer<Compared> answer) {
        int ticket = ++asked;
        desk.calculate(question, compared -> {
            if (ticket != asked) return;
            found = compared;
            answer.accept(compared);
        });
    }

    private void askWho(String id, Compared compared) {
        var former = compared.from() == null ? null : compared.from().version();
        var later = compared.to().version();
        var since = former == null ? null : former.approvedAt();
        var until = later == null ? Instant.MAX : later.approvedAt();
        int ticket = asked;
        desk.history(Subject.plan(id), Long.MAX_VALUE, CHANGES_TO_ASK_FOR, done -> {
            if (ticket == asked) hearing.found(new Who(done, since, until));
        });
    }

    /// Has a task drawn that is the same in both.
    void alsoDraw(String task, Consumer<Compared> answer) {
        if (found == null) return;
        also.add(task);
        var drawn = Set.copyOf(also);
        var before = found;
        ask(() -> before.drawing(drawn), answer);
    }
}
