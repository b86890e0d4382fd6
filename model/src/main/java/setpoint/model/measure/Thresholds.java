package setpoint.model.measure;

import setpoint.model.core.Default;
import setpoint.model.core.Setting;
import setpoint.model.core.Snapshot;

/// From where on a difference says something. Each is a setting, `measure.startMinutes` and so on.
///
/// @param startMinutes up to so many minutes late or early are on intent
/// @param overMinutes up to so many minutes over are on intent
/// @param workedPercent from this share of the intended minutes on, work is on intent
/// @param gapMinutes up to so many minutes between two blocks do not end a run
/// @param setpointPercent the score that weeks are held against
public record Thresholds(
        @Default("15") int startMinutes,
        @Default("15") int overMinutes,
        @Default("75") int workedPercent,
        @Default("30") int gapMinutes,
        @Default("80") int setpointPercent) {
    /// How the names of all its settings begin.
    public static final String SETTINGS = "measure.";

    public static final Thresholds USUAL = new Thresholds(15, 15, 75, 30, 80);

    /// Those of a workspace; a setting that is no number, or a senseless one, is as if it were not there.
    public static Thresholds of(Snapshot now) {
        return new Thresholds(
                setting(now, "startMinutes", USUAL.startMinutes, 24 * 60),
                setting(now, "overMinutes", USUAL.overMinutes, 24 * 60),
                setting(now, "workedPercent", USUAL.workedPercent, 100),
                setting(now, "gapMinutes", USUAL.gapMinutes, 24 * 60),
                setting(now, "setpointPercent", USUAL.setpointPercent, 100));
    }

    private static int setting(Snapshot now, String name, int usual, int most) {
        return now.find(Setting.class, "", SETTINGS + name)
                .map(Setting::value)
                .filter(value -> value.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(value -> value <= most)
                .orElse(usual);
    }
}
