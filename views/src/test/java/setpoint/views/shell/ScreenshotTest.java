package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;

/// Draws every view into `target/screenshots`, and finds them neither blank nor complained about.
class ScreenshotTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void drawsEveryViewWithoutComplaint(Theme theme) {
        draw(theme, 1440, 900);
    }

    @Test
    @Tag("shots")
    void drawsOtherSizes() {
        for (var theme : Theme.values()) {
            draw(theme, 960, 720);
            draw(theme, 1280, 720);
            draw(theme, 2560, 1440);
        }
    }

    private static void draw(Theme theme, int width, int height) {
        try (var complaints = new CssComplaints()) {
            var folder = FOLDER.resolve(width + "x" + height);
            var files = Tour.draw(Sample.workspace(), Sample.YOU, Sample.CLOCK, folder, width, height, theme);
            for (var file : files) assertTrue(colours(file, width, height) > 60, file + " is blank");
            assertEquals(List.of(), complaints.sentences());
        }
    }

    private static long colours(Path file, int width, int height) {
        return Toolkit.call(() -> {
            var image = new Image(file.toUri().toString());
            assertEquals(width, image.getWidth());
            assertEquals(height, image.getHeight());
            var seen = new HashSet<Integer>();
            for (int y = 0; y < height; y += 2)
                for (int x = 0; x < width; x += 2) seen.add(image.getPixelReader().getArgb(x, y));
            return (long) seen.size();
        });
    }
}
