package setpoint.views.plan.arrange;

/// Where the arrows of a task inside a frame go through the frame's border.
///
/// @param task the task inside, or the frame itself
/// @param leaving whether the arrows leave the task
record Port(int task, boolean onTheLeft, boolean leaving) {}
