package setpoint.persistence.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;

/// What a file brings into the weeks of an agent, read and found sound.
///
/// @param format the format's word
/// @param edit takes it in; the same file again changes nothing
/// @param entries how many events or blocks it has
/// @param leftOut how many more the file has that are not brought
/// @param facts what else programs should know, by name
/// @param understood how the file was read, in sentences, where that could be doubted
/// @param said what was said of its columns and is worth keeping; null where nothing was
/// @param warnings what was left out, and where
public record ForWeek(
        String format,
        Edit edit,
        int entries,
        int leftOut,
        Map<String, @Nullable Object> facts,
        List<String> understood,
        @Nullable SaidColumns said,
        List<Warning> warnings) {}
