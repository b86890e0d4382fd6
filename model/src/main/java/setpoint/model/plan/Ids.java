package setpoint.model.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// The rules for ids, and how one is made of a title or of a foreign id.
public final class Ids {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._*-]{0,127}");

    private Ids() {}

    public static boolean allowed(String id) {
        return ALLOWED.matcher(id).matches();
    }

    /// Scopes name things of the outside world, such as `repo:web`, so theirs may hold a colon or slash as well.
    private static final Pattern ALLOWED_FOR_SCOPES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._*:/-]{0,127}");

    /// @throws Refused where the id is not of the form that scopes may have
    static void checkScope(String id) {
        if (!ALLOWED_FOR_SCOPES.matcher(id).matches())
            throw Refused.malformed("“%s” cannot be the id of a scope: use letters, digits and . _ * - : /", id);
    }

    /// @param what the sort of thing that has the id, for the sentence
    /// @throws Refused where the id is not of the allowed form
    public static void check(String what, String id) {
        if (!allowed(id))
            throw Refused.malformed(
                    "“%s” cannot be the id of %s: ids begin with a letter or digit, go on with letters, digits and . _ * -, and have at most 128 characters.",
                    id, withArticle(what));
    }

    private static String withArticle(String what) {
        return ("aeio".indexOf(what.charAt(0)) < 0 ? "a " : "an ") + what;
    }

    /// The name that tasks, phases and scopes of one plan keep to themselves.
    static String inPlan(String plan, String id) {
        return "in " + plan + "/" + id;
    }

    /// The name that plans, agents, sessions and channels keep to themselves.
    public static String inWorkspace(String id) {
        return Snapshot.IN_WORKSPACE + id;
    }

    /// An id of the allowed form that reads like the text: lower case, words joined by hyphens, and where that is taken
    /// `-2`, `-3` behind it.
    public static String slug(String text, Predicate<String> taken) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.isEmpty()) slug = "item";
        if (slug.length() > 60) slug = slug.substring(0, 60).replaceAll("-+$", "");
        return free(slug, taken);
    }

    /// The id itself where it is of the allowed form and free, else one made of it.
    public static String kept(String foreignId, Predicate<String> taken) {
        if (!allowed(foreignId)) {
            var kept = foreignId.replaceAll("[^A-Za-z0-9._*-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
            if (kept.length() > 100) kept = kept.substring(0, 100);
            return kept.isEmpty() ? slug(foreignId, taken) : free(kept, taken);
        }
        return free(foreignId, taken);
    }

    private static String free(String id, Predicate<String> taken) {
        if (!taken.test(id)) return id;
        int n = 2;
        while (taken.test(id + "-" + n)) n++;
        return id + "-" + n;
    }
}
