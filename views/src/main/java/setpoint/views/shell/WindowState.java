package setpoint.views.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import setpoint.views.kit.Theme;
import setpoint.views.screen.Kept;

/// How a window itself looked: in which theme, and where it stood. Immutable.
///
/// @param theme empty where the window follows the system
/// @param box empty where it has never stood anywhere
record WindowState(Optional<Theme> theme, Optional<Box> box, boolean maximised) {
    private static final String THEME = "theme";
    private static final String BOX = "box";
    private static final String MAXIMISED = "maximised";

    /// Where a window stands on the screens, in pixels.
    record Box(double x, double y, double width, double height) {
        private static Box of(List<Double> numbers) {
            return new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        }
    }

    static WindowState of(Kept before) {
        return new WindowState(
                before.word(THEME).flatMap(word -> Stream.of(Theme.values())
                        .filter(theme -> theme.word().equals(word))
                        .findFirst()),
                before.numbers(BOX, 4).map(Box::of).filter(box -> box.width() > 0 && box.height() > 0),
                before.word(MAXIMISED).filter("true"::equals).isPresent());
    }

    void keep(Kept.Writing writing) {
        theme.ifPresent(worn -> writing.word(THEME, worn.word()));
        box.ifPresent(at -> writing.numbers(BOX, at.x(), at.y(), at.width(), at.height()));
        writing.word(MAXIMISED, String.valueOf(maximised));
    }
}
