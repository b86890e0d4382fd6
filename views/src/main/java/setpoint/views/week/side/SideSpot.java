package setpoint.views.week.side;

/// A day in the lane of an agent.
///
/// @param day 0 for Monday; -1 for the head of the lane
public record SideSpot(int lane, int day) {
    /// The nearest among so many lanes after a step.
    SideSpot stepped(int lanes, int days, int count) {
        return new SideSpot(Math.clamp((long) lane + lanes, 0, Math.max(0, count - 1)), Math.clamp(day + days, 0, 6));
    }
}
