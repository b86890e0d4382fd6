package setpoint.views.week.layout;

/// Which part of a day's width something takes: a lane, and for what happened one of the slots inside it.
///
/// @param left where the lane begins, as a share of the width
/// @param right where it ends
/// @param slot which slot of the lane's inside it is
/// @param slots among how many the inside is shared
public record Lane(double left, double right, int slot, int slots) {
    public static final Lane WHOLE = new Lane(0, 1, 0, 1);

    static Lane of(int index, int count) {
        return new Lane((double) index / count, (double) (index + 1) / count, 0, 1);
    }

    Lane slot(int slot, int slots) {
        return new Lane(left, right, slot, slots);
    }

    boolean overlaps(Lane other) {
        return left < other.right && other.left < right;
    }
}
