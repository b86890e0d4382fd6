package setpoint.persistence.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import setpoint.model.plan.Ids;

/// Gives each task and phase of a file an id of its own, unique ignoring case. However many want the same id, giving
/// one takes constant time.
public final class NewIds {
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    /// The id itself where it is allowed and free, else one made of it.
    public String kept(String foreign) {
        return given(Ids.kept(foreign, _ -> false));
    }

    /// An id that reads like the title.
    public String like(String title) {
        return given(Ids.slug(title.length() > 200 ? title.substring(0, 200) : title, _ -> false));
    }

    private String given(String wanted) {
        if (given.add(lower(wanted))) return wanted;
        int n = lastNumber.getOrDefault(lower(wanted), 1);
        var stem = wanted.length() > 110 ? wanted.substring(0, 110) : wanted;
        do n++;
        while (!given.add(lower(stem + "-" + n)));
        lastNumber.put(lower(wanted), n);
        return stem + "-" + n;
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
