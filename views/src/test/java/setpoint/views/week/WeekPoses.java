package setpoint.views.week;

final class WeekPoses {
    static void pose(WeekView view, String pose) {}
}
