package setpoint.persistence.exchange.timelog;

import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekFormat;
import setpoint.persistence.exchange.WeekWish;

/// Tables of what happened when (`.csv`), whose first row names the columns. The detailed report of Toggl is known by its
/// columns, and so is what was said of such columns before; of any other table whoever brings it says which column holds
/// what.
public final class TimeCsv implements WeekFormat {
    @Override
    public String word() {
        return "csv";
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public boolean recognises(Source source) {
        return source.isNamed(".csv") || source.isNamed(".tsv");
    }

    @Override
    public ForWeek read(Source source, WeekWish wish) {
        return CsvTable.of(source).read(wish);
    }
}
