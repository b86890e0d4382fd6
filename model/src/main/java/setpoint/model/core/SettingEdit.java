package setpoint.model.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can be done to the settings of the workspace.
public sealed interface SettingEdit extends Edit {

    /// Gives a setting a value, or its default back where the value is null.
    record SetSetting(String setting, @Nullable String value) implements SettingEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.find(Setting.class, "", setting).orElse(null);
            var after = value == null ? null : new Setting(setting, value);
            return before == null && after == null ? List.of() : List.of(new Delta(before, after));
        }
    }
}
