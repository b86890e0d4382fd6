package setpoint.views.plan.find;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;
import setpoint.views.plan.Drawing;

/// Which tasks a few words mean: those whose title and id hold each of them, whatever the case and the accents. Pure.
public final class Matches {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Matches() {}

    /// In the order of reading a drawing; what is not drawn comes last.
    public static List<String> of(Content content, Drawing drawing, String words) {
        return of(content, words).sorted(inOrderOfReading(drawing)).toList();
    }

    /// In no order.
    public static Stream<String> of(Content content, String words) {
        var wanted = Stream.of(plain(words).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (wanted.isEmpty()) return Stream.empty();
        return content.tasks().stream()
                .filter(task -> holdsAll(task, wanted))
                .map(Task::id);
    }

    private static boolean holdsAll(Task task, List<String> words) {
        var text = plain(task.title() + " " + task.id());
        return words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static Comparator<String> inOrderOfReading(Drawing drawing) {
        return Comparator.<String>comparingDouble(
                id -> drawing.card(id).map(card -> card.area().x()).orElse(Double.MAX_VALUE))
                .thenComparingDouble(id -> drawing.card(id).map(card -> card.area().y()).orElse(Double.MAX_VALUE))
                .thenComparing(id -> id);
    }
}
