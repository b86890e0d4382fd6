package setpoint.views.desk;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.week.Week;
import setpoint.model.work.ImportPlan.OnConflict;

/// Plans as files, to hand out and to take in, and what goes into weeks. The program does this for the window, because the
/// formats are those of files, which no view may know.
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

    /// Writes bytes, whole or not at all. Runs on any thread.
    ///
    /// @throws Refused saying what stands in the way
    default void write(byte[] bytes, Path file) {
        throw new Refused("No files can be written here.");
    }

    /// A file that has been read and found sound: it holds a plan, something for the week of an agent, or a table of which
    /// somebody has to say which column holds what.
    sealed interface Reading permits PlanReading, WeekReading, TimeTable {
        /// The format's name at every door.
        String format();

        /// What was taken in differently than it stands in the file, or deserves a look.
        List<String> warnings();
    }

    /// A file that holds a plan.
    non-sealed interface PlanReading extends Reading {
        Content content();

        /// The one change that takes it in, and leaves a report in the inbox where there are warnings.
        ///
        /// @param project of a new plan, by id or title
        /// @param onConflict what happens to items that differ here and in the file
        Edit edit(String project, OnConflict onConflict);
    }

    /// A file that holds a calendar or a log of time.
    non-sealed interface WeekReading extends Reading {
        /// What it brings, in a sentence.
        String brought();

        /// The one change that takes it in.
        Edit edit();

        /// Whose week it is for.
        String agent();

        /// The last week into which something comes; null where that is many weeks.
        @Nullable
        Week week();
    }

    /// How the names of files end that can be read, with the dot.
    default List<String> endings() {
        return List.of();
    }

    /// Reads a file, whatever it may be, and changes nothing. Runs on any thread.
    ///
    /// @throws Refused saying what is wrong with it, where in it, and what would mend it
    default Reading read(Path file) {
        throw new Refused("No files can be read here.");
    }

    /// Reads a table of what happened when, so that a person can say which column holds what, also where that is known.
    /// Runs on any thread.
    ///
    /// @throws Refused where the file is no table
    default TimeTable readTable(Path file) {
        throw new Refused("No files can be read here.");
    }
}
