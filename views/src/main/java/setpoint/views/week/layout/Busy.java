package setpoint.views.week.layout;

/// What another calendar says of a part of a day.
public record Busy(String title, String calendar, int day, int from, int to, boolean allDay) {}
