package setpoint.views.kit.field;

/// Says whether fields may be edited at the moment, and whom to ask where they may not.
public interface Latch {
    /// One that is always open.
    Latch OPEN = new Latch() {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void whenOpen(Runnable action) {
            action.run();
        }
    };

    boolean isOpen();

    /// Does something now, or asks a person to open first and does it then; never where the person declines.
    void whenOpen(Runnable action);
}
