package setpoint.model.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Effort;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Project;

/// What a captured line says, once its short syntax is read: `Write the letter 45m #document +Studio`.
///
/// A word with a unit is the estimate, `#` names a kind of work, and `+` a project: one that there is, by its title or
/// id, also where the title has several words; else one to be made, of one word. Each is read once; what is not
/// understood stays in the title as it was written. Immutable.
///
/// @param minutes the estimate; null where none is written
/// @param project the title of a project, known or not; null where none is written
public record CapturedLine(String title, @Nullable Integer minutes, @Nullable Kind kind, @Nullable String project) {

    /// Reads a line. Pure.
    ///
    /// @param now knows the projects
    public static CapturedLine of(String line, Snapshot now) {
        return new Reading(now).of(line);
    }

    /// Whether anything but a title was read.
    public boolean hasDetails() {
        return minutes != null || kind != null || project != null;
    }

    private static final class Reading {
        private final Snapshot now;
        private @Nullable Integer minutes;
        private @Nullable Kind kind;
        private @Nullable String project;

        Reading(Snapshot now) {
            this.now = now;
        }

        CapturedLine of(String line) {
            var words = line.strip().split("\\s+");
            var title = new ArrayList<String>();
            for (int i = 0; i < words.length;) {
                int read = read(words, i);
                if (read == 0) title.add(words[i]);
                i += Math.max(1, read);
            }
            return new CapturedLine(String.join(" ", title), minutes, kind, project);
        }

        /// How many words from here on are short syntax.
        private int read(String[] words, int from) {
            var word = words[from];
            if (word.startsWith("#") && kind == null) return readKind(word.substring(1));
            if (word.startsWith("+") && word.length() > 1 && project == null) return readProject(words, from);
            return minutes == null ? readMinutes(words, from) : 0;
        }

        private int readKind(String name) {
            kind = Arrays.stream(Kind.values()).filter(k -> isMeant(k, name)).findFirst().orElse(null);
            return kind == null ? 0 : 1;
        }

        /// Gates and milestones are made in a plan, not captured.
        private static boolean isMeant(Kind kind, String name) {
            return kind.word().equalsIgnoreCase(name) && kind != Kind.GATE && kind != Kind.MILESTONE;
        }

        private int readProject(String[] words, int from) {
            var rest = String.join(" ", Arrays.copyOfRange(words, from, words.length)).substring(1);
            Named best = null;
            for (var known : now.all(Project.class, ""))
                for (var name : List.of(known.title(), known.id()))
                    if (beginsWith(rest, name) && (best == null || name.length() > best.name.length()))
                        best = new Named(known, name);
            project = best == null ? words[from].substring(1) : best.project.title();
            return best == null ? 1 : best.name.split(" ").length;
        }

        /// A project and the one of its names that was written.
        private record Named(Project project, String name) {}

        private static boolean beginsWith(String rest, String name) {
            return !name.isBlank()
                    && rest.regionMatches(true, 0, name, 0, name.length())
                    && (rest.length() == name.length() || rest.charAt(name.length()) == ' ');
        }

        /// `1h 30m` in two words counts as well as in one.
        private int readMinutes(String[] words, int from) {
            var alone = Effort.minutes(words[from]);
            if (alone.isEmpty()) return 0;
            var both = from + 1 < words.length
                    ? Effort.minutes(words[from] + " " + words[from + 1])
                    : Optional.<Integer>empty();
            minutes = both.or(() -> alone).orElseThrow();
            return both.isPresent() ? 2 : 1;
        }
    }
}
