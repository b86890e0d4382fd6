package setpoint.views.inspect.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import setpoint.model.agent.Agent;
import setpoint.model.core.Refused;
import setpoint.model.plan.Archetype;
import setpoint.model.plan.Task;
import setpoint.views.kit.Palette;
import setpoint.views.kit.field.Suggestions;
import setpoint.views.kit.field.Suggestions.Offer;
import setpoint.views.plan.ArchetypeLook;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.StatusMark;

/// What is offered while somebody types the name of something, and what the typed name stands for.
public final class Offers {
    private static final int MOST = 60;

    private Offers() {}

    /// Tasks by part of their title or id.
    ///
    /// @param wanted which may be taken
    public static Suggestions tasks(Draft draft, Predicate<Task> wanted) {
        return tasks(draft::plan, draft::palette, wanted);
    }

    /// Tasks by part of their title or id.
    ///
    /// @param plan the plan whose tasks they are, as it stands when they are asked for
    /// @param wanted which may be taken
    public static Suggestions tasks(Supplier<PlanNow> plan, Supplier<Palette> palette, Predicate<Task> wanted) {
        return new Suggestions(true, typed -> plan.get().content().tasks().stream()
                .filter(wanted)
                .filter(task -> rank(typed, PlanNow.titleOf(task), task.id()) < NO)
                .sorted(Comparator.comparingInt(task -> rank(typed, PlanNow.titleOf(task), task.id())))
                .limit(MOST)
                .map(task -> new Offer(task.id(), PlanNow.titleOf(task), mark(plan.get(), task, palette.get())))
                .toList());
    }

    private static Node mark(PlanNow plan, Task task, Palette palette) {
        return StatusMark.node(plan.statusOf(task.id()), 0, 11, palette);
    }

    /// The id of the task that a text names: its id, or its title where only one has it.
    ///
    /// @throws Refused where none or several have it
    public static String task(PlanNow plan, String typed) {
        var text = typed.strip();
        if (plan.content().task(text).isPresent()) return text;
        var named = plan.content().tasks().stream()
                .filter(task -> task.id().equalsIgnoreCase(text) || task.title().equalsIgnoreCase(text))
                .toList();
        if (named.size() == 1) return named.getFirst().id();
        if (named.isEmpty()) throw Refused.unknown("No task of this plan is called “%s”.", text);
        throw new Refused("%d tasks are called “%s”. Choose one from the list, or type its id.", named.size(), text);
    }

    /// Agents, and whoever owns a task of the plan already.
    public static Suggestions owners(Draft draft) {
        return new Suggestions(false, typed -> owners(draft.plan(), draft)
                .filter(owner -> rank(typed, draft.plan().nameOf(owner), owner) < NO)
                .sorted(Comparator.comparingInt(owner -> rank(typed, draft.plan().nameOf(owner), owner)))
                .limit(MOST)
                .map(owner -> new Offer(owner, OwnerMark.named(draft.plan(), owner),
                        OwnerMark.of(draft.plan(), owner)))
                .toList());
    }

    private static Stream<String> owners(PlanNow plan, Draft draft) {
        var agents = draft.now().all(Agent.class, "").stream().map(Agent::id).sorted();
        var others = plan.content().tasks().stream().map(Task::owner).filter(Objects::nonNull);
        return Stream.concat(agents, others).distinct();
    }

    /// The owner that a text names: an agent by id or name, else whoever it says.
    public static String owner(Draft draft, String typed) {
        var text = typed.strip();
        Optional<String> agent = draft.now().all(Agent.class, "").stream()
                .filter(a -> a.id().equalsIgnoreCase(text) || a.name().equalsIgnoreCase(text))
                .map(Agent::id)
                .sorted()
                .findFirst();
        return agent.orElse(text);
    }

    /// The archetypes that the workspace offers, with what they stand for, and names that the plan uses and nobody has
    /// defined.
    public static Suggestions archetypes(Draft draft) {
        return new Suggestions(false, typed -> archetypesFor(draft)
                .filter(mode -> rank(typed, mode.id(), mode.title()) < NO)
                .sorted(Comparator.comparingInt(mode -> rank(typed, mode.id(), mode.title())))
                .limit(MOST)
                .map(mode -> new Offer(mode.id(), mode.inWords(), ArchetypeLook.of(draft.now(), mode.id()).tile()))
                .toList());
    }

    private static Stream<Archetype> archetypesFor(Draft draft) {
        var now = draft.now();
        var known = Archetype.all(now).stream().map(Archetype::id).collect(Collectors.toSet());
        var undefined = draft.plan().content().tasks().stream()
                .map(Task::archetype)
                .filter(name -> name != null && !known.contains(name))
                .distinct()
                .map(name -> Archetype.named(now, name));
        return Stream.concat(Archetype.offered(now).stream(), undefined);
    }

    /// Words that are in use already.
    public static Suggestions words(Supplier<Stream<String>> known) {
        return new Suggestions(false, typed -> known.get().distinct()
                .filter(word -> rank(typed, word, word) < NO)
                .sorted(Comparator.comparingInt(word -> rank(typed, word, word)))
                .limit(MOST)
                .map(word -> new Offer(word, word, new Region()))
                .toList());
    }

    private static final int NO = 4;

    /// How well something suits a text: 0 begins with it, 1 a word of it does, 2 holds it, 3 has an id that does.
    private static int rank(String typed, String title, String id) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var words = title.toLowerCase(Locale.ROOT);
        if (words.startsWith(text)) return 0;
        if (words.contains(" " + text)) return 1;
        if (words.contains(text)) return 2;
        return id.toLowerCase(Locale.ROOT).contains(text) ? 3 : NO;
    }
}
