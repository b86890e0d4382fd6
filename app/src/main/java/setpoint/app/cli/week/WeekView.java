package setpoint.app.cli.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.week.Blocks;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.Week;

/// An agent's week as every command speaks of it.
record WeekView(Agent agent, Week week, ZoneId zone, TimeMindPlan plan, List<BlockView> blocks, List<Busy> busy) {
    /// Something that another calendar says.
    private record Busy(String calendar, BusyCalendar.BusyEvent event) {}

    static WeekView of(Snapshot now, Agent agent, Week week, Opened here) {
        var blocks = Blocks.of(now, agent.id()).in(week).stream()
                .map(block -> BlockView.of(now, block, here))
                .toList();
        var zone = Whose.zone(agent, here.clock());
        return new WeekView(agent, week, zone, TimeMindPlan.of(now, agent.id(), week), blocks, busy(now, agent, week,
                zone));
    }

    private static List<Busy> busy(Snapshot now, Agent agent, Week week, ZoneId zone) {
        var busy = new ArrayList<Busy>();
        for (var calendar : now.all(BusyCalendar.class, agent.id()))
            for (var event : calendar.events()) {
                var day = event.span().from().withZoneSameInstant(zone).toLocalDate();
                if (week.holds(event.allDay() ? event.start().toLocalDate() : day))
                    busy.add(new Busy(calendar.title(), event));
            }
        busy.sort(java.util.Comparator.comparing((Busy one) -> one.event().span().begin())
                .thenComparing(one -> one.event().uid()));
        return busy;
    }

    Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("agent", agent.id());
        members.put("week", week.toString());
        members.put("from", week.monday().toString());
        members.put("zone", zone.getId());
        members.put("closed", plan.isClosed());
        members.put("closedAt", plan.closedAt() == null ? null : String.valueOf(plan.closedAt()));
        members.put("template", (long) plan.template());
        members.put("days", week.days().stream().map(this::day).toList());
        members.put("blocks", BlockCall.trees(blocks));
        members.put("busy", busy.stream().map(this::tree).toList());
        return members;
    }

    private Map<String, Object> day(LocalDate date) {
        var day = new LinkedHashMap<String, Object>();
        day.put("date", date.toString());
        day.put("units", (long) plan.units(date.getDayOfWeek(), agent));
        day.put("intendedUnits", units(date, true));
        day.put("intendedMinutes", minutes(date, true));
        day.put("happenedMinutes", minutes(date, false));
        return day;
    }

    private Object tree(Busy one) {
        var event = one.event();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("calendar", one.calendar());
        tree.put("uid", event.uid());
        tree.put("title", event.title());
        tree.put("start", BlockView.written(event.span().from()));
        tree.put("minutes", (long) event.minutes());
        tree.put("allDay", event.allDay());
        return tree;
    }

    private long minutes(LocalDate date, boolean dream) {
        return blocks.stream()
                .filter(view -> view.block().isDream() == dream && view.block().day().equals(date))
                .mapToLong(view -> view.block().minutes(view.now()))
                .sum();
    }

    /// What is intended on a day, in units of energy, to a tenth.
    private double units(LocalDate date, boolean dream) {
        double units = 0;
        for (var view : blocks)
            if (view.block().isDream() == dream && view.block().day().equals(date))
                units += view.block().minutes(view.now()) / 60.0 * view.matter().energy().unitsPerHour();
        return Math.round(units * 10) / 10.0;
    }

    void tell(Style style, Answer answer) {
        answer.line("%s of %s (%s): %s%s.", week, agent.id(), zone, plan.isClosed() ? "closed" : "open",
                plan.template() > 0 ? ", from template " + plan.template() : "");
        var table = BlockView.table(style);
        blocks.forEach(view -> view.addTo(table));
        if (!blocks.isEmpty()) answer.lines(table.lines());
        else answer.line("Nothing is intended or recorded. Add a block: setpoint block add --help");
        for (var one : busy)
            answer.line("Busy %s%s: %s (%s)", one.event().start().toLocalDate(),
                    one.event().allDay() ? "" : " " + one.event().start().toLocalTime(),
                    Style.safe(one.event().title(), 60), Style.safe(one.calendar(), 30));
        var energy = new Table(style, "DAY", "ENERGY", "INTENDED", "HAPPENED");
        for (var date : week.days())
            energy.row(word(date.getDayOfWeek()),
                    "%s of %d".formatted(number(units(date, true)), plan.units(date.getDayOfWeek(), agent)),
                    Words.minutes(minutes(date, true)), Words.minutes(minutes(date, false)));
        answer.lines(energy.lines());
    }

    private static String word(DayOfWeek day) {
        return Words.capitalised(day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT));
    }

    private static String number(double units) {
        return units == Math.rint(units) ? String.valueOf((long) units) : String.valueOf(units);
    }

}
