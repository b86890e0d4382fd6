package setpoint.views.screen;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// What a window looked like, in words that were kept, each by a name of its own. Each part of the window reads and
/// writes its own. What cannot be read counts as if it had never been kept. Immutable.
public record Kept(Map<String, String> words) {
    private static final String BETWEEN = ",";

    public boolean knows(String name) {
        return words.containsKey(name);
    }

    /// Empty where it is blank.
    public Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name)).filter(word -> !word.isBlank());
    }

    public List<String> list(String name) {
        return word(name).map(text -> List.of(text.split(BETWEEN))).orElse(List.of());
    }

    public Optional<Double> number(String name) {
        return numbers(name, 1).map(List::getFirst);
    }

    /// Exactly so many numbers, all of them finite.
    public Optional<List<Double>> numbers(String name, int count) {
        try {
            var numbers = list(name).stream().map(Double::valueOf).toList();
            return Optional.of(numbers).filter(n -> n.size() == count && n.stream().allMatch(Double::isFinite));
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    /// What follows a beginning in the names that have it, in order.
    public List<String> after(String beginning) {
        return words.keySet().stream().filter(name -> name.startsWith(beginning)).sorted()
                .map(name -> name.substring(beginning.length()))
                .toList();
    }

    /// Puts the words together.
    public static final class Writing {
        private final Map<String, String> words = new LinkedHashMap<>();

        public Writing word(String name, String word) {
            words.put(name, word);
            return this;
        }

        public Writing list(String name, Collection<String> parts) {
            return word(name, String.join(BETWEEN, parts));
        }

        public Writing numbers(String name, double... numbers) {
            return list(name, DoubleStream.of(numbers).mapToObj(Double::toString).toList());
        }

        public Kept done() {
            return new Kept(Map.copyOf(words));
        }
    }
}
