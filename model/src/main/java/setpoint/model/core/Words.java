package setpoint.model.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns program names into the words people read.
public final class Words {
    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Words() {}

    /// `PlanVersion` becomes `plan version`.
    public static String spaced(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /// `AddTask` becomes `addTask`.
    public static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /// `approve it` becomes `Approve it`.
    public static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// A name as names are put in order: without regard to case, and `Agent 9` before `Agent 10`.
    public static String sortable(String name) {
        return NUMBER.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(digits -> "0".repeat(Math.max(0, 12 - digits.group().length())) + digits.group());
    }

    /// `2 tasks`, `1 task`.
    public static String count(long n, String singular) {
        return n + " " + singular + (n == 1 ? "" : "s");
    }

    /// `1 dependency`, `2 dependencies`
    public static String dependencies(long n) {
        return n == 1 ? "1 dependency" : n + " dependencies";
    }

    /// Minutes of work: `45 min`, `4 h`, `1.5 h`.
    public static String minutes(long minutes) {
        return minutes < 60 ? minutes + " min" : hours(minutes) + " h";
    }

    /// Minutes to the minute: `45 min`, `4 h`, `1.5 h`, `2 h 15 min`.
    public static String exactly(long minutes) {
        return minutes < 60 || minutes % 30 == 0 ? minutes(minutes) : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /// How long ago something began: `45 min`, `1.5 h`, from two days on `2 days`.
    public static String elapsed(long minutes) {
        long days = minutes / (24 * 60);
        return days < 2 ? minutes(minutes) : count(days, "day");
    }

    /// `4`, `1.5`; from a hundred hours on whole ones.
    public static String hours(long minutes) {
        long tenths = Math.round(minutes / 6.0);
        return tenths % 10 == 0 || tenths >= 1000
                ? String.valueOf(Math.round(minutes / 60.0))
                : tenths / 10 + "." + tenths % 10;
    }

    /// The known word that may have been meant by another: one that differs by at most two letters.
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST) return Optional.empty();
        var lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> distance(k.toLowerCase(Locale.ROOT), lower) <= 2)
                .min(Comparator.comparingInt((String k) -> distance(k, word)).thenComparing(k -> k));
    }

    /// How many letters must be put in, left out or replaced (Levenshtein).
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) previous[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
