package setpoint.persistence.exchange;

import setpoint.model.plan.Ids;

/// A file that somebody brought, whole.
///
/// @param name its name without folders, for messages and for telling formats apart
public record Source(String name, byte[] bytes) {
    /// Whether the name ends like this, ignoring case: `.jsonl`.
    public boolean isNamed(String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }

    /// The name without its ending.
    public String stem() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The id of the plan that it holds, where it names none itself.
    public String planId() {
        return Ids.slug(stem(), _ -> false);
    }
}
