package setpoint.views.kit;

import java.util.Locale;
import javafx.scene.control.Label;

/// The first letter of a name, on a disc or on a square.
public final class Avatar extends Label {
    public Avatar(String name, boolean round) {
        super(letterOf(name));
        getStyleClass().setAll("avatar", round ? "round" : "square");
        setMouseTransparent(true);
    }

    private static String letterOf(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("?")
                .toUpperCase(Locale.ROOT);
    }
}
