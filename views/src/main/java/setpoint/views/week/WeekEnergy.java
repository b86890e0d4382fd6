package setpoint.views.week;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.TimeMindPlan.DayEnergy;
import setpoint.model.week.WeekEdit;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.Day;
import setpoint.views.week.layout.WeekScale;
import setpoint.views.week.paint.Clock;
import setpoint.views.week.paint.HeadPainter;

/// Asks, below the head of a day, what the day may cost. An empty field puts back what is usual.
final class WeekEnergy extends WeekForm {
    private static final double WIDTH = 220;

    private final WeekCanvas canvas;
    private final WeekDoing doing;
    private final TextField units = new TextField();
    private int day;

    WeekEnergy(WeekCanvas canvas, WeekDoing doing) {
        super("week-energy", canvas, WIDTH);
        this.canvas = canvas;
        this.doing = doing;
        doing.whenSettling(this::close);
        units.setId("week-energy-units");
        units.setAccessibleText("What the day may cost, in units of energy");
        units.setPrefColumnCount(3);
        units.setTextFormatter(Numbers.upTo(3));
        var of = new Label("units, 0–72");
        fill(new HBox(units, of));
    }

    /// The day whose numbers are at a point of the calendar.
    Optional<Integer> dayAt(double x, double y) {
        double inSheet = canvas.sheetX(x);
        if (canvas.week().isEmpty() || inSheet < 0 || inSheet >= canvas.scale().width()) return Optional.empty();
        int at = canvas.scale().dayAt(inSheet);
        return HeadPainter.isOnEnergy(canvas.scale(), at, inSheet, y) ? Optional.of(at) : Optional.empty();
    }

    /// What the numbers of a day say.
    String described(int day) {
        var of = dayOf(day);
        return "%s of %d units of energy planned\nClick to say what the day may cost (C)"
                .formatted(Clock.amount(of.units()), of.capacity());
    }

    private Day dayOf(int day) {
        return doing.now().layout().days().get(day);
    }

    /// Asks for the day of the cursor or of what is selected.
    void ask() {
        ask(doing.spot().day());
    }

    void ask(int day) {
        doing.settle();
        doing.edits().begin();
        this.day = day;
        var of = dayOf(day);
        int usual = doing.now().agent().usualUnits(weekday());
        units.setText(String.valueOf(of.capacity()));
        units.setPromptText(String.valueOf(usual));
        var name = weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + of.date().getDayOfMonth();
        var head = canvas.boundsOf(day, 0, WeekScale.DAY_MINUTES);
        open(
                new Area(head.x() - 8, 0, 0, 0), "What may " + name + " cost?",
                "%s planned. An hour costs 1, 2 or 3. Empty: %d as usual.".formatted(
                        Clock.amount(of.units()), usual),
                units);
    }

    private DayOfWeek weekday() {
        return dayOf(day).date().getDayOfWeek();
    }

    @Override
    Optional<String> keep() {
        var typed = units.getText().strip();
        if (typed.equals(String.valueOf(dayOf(day).capacity()))) return Optional.empty();
        return doing.edits().kept(() -> allocation(typed));
    }

    private WeekEdit allocation(String typed) {
        var now = doing.now();
        var energy = new ArrayList<>(TimeMindPlan.of(now.snapshot(), now.agent().id(), now.week()).energy());
        energy.removeIf(said -> said.day() == weekday());
        if (!typed.isEmpty()) energy.add(new DayEnergy(weekday(), Integer.parseInt(typed)));
        energy.sort(Comparator.comparing(DayEnergy::day));
        return new WeekEdit.AllocateEnergy(now.agent().id(), now.week(), energy);
    }
}
