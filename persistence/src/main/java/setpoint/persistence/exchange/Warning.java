package setpoint.persistence.exchange;

/// Something in a file that was taken in differently than it stands there, or that deserves a look.
///
/// @param place where: `line 12`, `tasks[3].title`
public record Warning(String place, String message) {
    @Override
    public String toString() {
        return place.isEmpty() ? message : place + ": " + message;
    }
}
