package setpoint.views.desk;

import java.nio.file.Path;
import java.util.List;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// Plans as files to hand out. The program does this for the window, because the formats are those of files, which no
/// view may know.
public interface PlanFiles {
    /// Where there are none to be had.
    PlanFiles NONE = new PlanFiles() {
        @Override
        public List<Format> formats() {
            return List.of();
        }

        @Override
        public void write(Snapshot now, String plan, int version, Format format, Path file) {
            throw new Refused("There is no format “%s”.", format.word());
        }
    };

    /// A format as it is offered.
    ///
    /// @param word its name at every door
    /// @param title its name for people
    /// @param ending of its files' names, with the dot
    record Format(String word, String title, String ending) {}

    /// Those that there are, the plan file first.
    List<Format> formats();

    /// Writes a plan, whole or not at all. Runs on any thread.
    ///
    /// @param version its number, or 0 for the draft
    /// @throws Refused saying what stands in the way
    void write(Snapshot now, String plan, int version, Format format, Path file);
}
