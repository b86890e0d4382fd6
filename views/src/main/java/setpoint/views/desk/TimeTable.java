package setpoint.views.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Timeblock;

/// A table of what happened when, of which a person says which column holds what. Immutable; may be asked on any thread.
public non-sealed interface TimeTable extends PlanFiles.Reading {
    /// The file's name, without folders.
    String file();

    /// Why a person has to look at it, in a sentence; empty where what is still open shows that.
    String why();

    /// How its columns are headed, in order; some may be empty.
    List<String> columns();

    /// Its first rows, each with a field for each column.
    List<List<String>> firstRows();

    /// How many rows it has.
    int rows();

    /// What a column can hold.
    List<Meaning> meanings();

    /// In which orders dates are written.
    List<String> dateOrders();

    /// Whose rows it has; empty where it does not say.
    List<String> people();

    /// What is known or guessed of it.
    Said known();

    /// What would come in, were it read so; nothing is changed.
    ///
    /// @param agent the id of the one whose week it goes into
    Preview preview(Said said, String agent);

    /// What a column can hold.
    ///
    /// @param word its name at every door
    /// @param title its name for people
    /// @param help what it means, in a few words
    record Meaning(String word, String title, String help) {}

    /// What a person says of a table.
    ///
    /// @param columns the column of each word, from 0
    /// @param dates the order of its dates; empty to find out
    /// @param zone of times without an offset; empty for the agent's
    /// @param person whose rows are read; empty for all
    record Said(Map<String, Integer> columns, String dates, String zone, String person) {
        public Said {
            columns = Map.copyOf(columns);
        }
    }

    /// What came of reading it.
    ///
    /// @param open what a person still has to say: a word, `dates` or `user`; null where nothing
    /// @param trouble why it cannot come in so, in a sentence; empty where it can
    /// @param dates how its dates are written; empty where that is not clear
    /// @param reading takes it in; null where it cannot come in so
    /// @param entries how many rows become blocks
    /// @param created how many of these are not here yet
    /// @param leftOut how many rows do not
    /// @param minutes how long all the blocks are
    /// @param first the first blocks
    record Preview(
            @Nullable String open, String trouble, String dates, PlanFiles.@Nullable WeekReading reading, int entries,
            int created, int leftOut, long minutes, List<Timeblock> first) {
        /// What cannot come in so.
        public static Preview refused(@Nullable String open, String trouble, String dates) {
            return new Preview(open, trouble, dates, null, 0, 0, 0, 0, List.of());
        }

        /// What takes it in; empty where it cannot come in so, or where all of it is here already.
        public Optional<PlanFiles.WeekReading> arrival() {
            return created == 0 ? Optional.empty() : Optional.ofNullable(reading);
        }
    }
}
