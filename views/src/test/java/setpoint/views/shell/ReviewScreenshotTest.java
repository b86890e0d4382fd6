package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Means;
import setpoint.views.desk.PlanFiles;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Png;
import setpoint.views.kit.Theme;
import setpoint.views.review.Reviewed;
import setpoint.views.review.compare.Sides;

/// Draws the review in every state of a plan into `target/screenshots`, and finds no picture blank or complained about.
class ReviewScreenshotTest {
    private static final Path FOLDER = Path.of("target", "screenshots", "review");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void drawsADraftAndAPublishedVersion(Theme theme) {
        draw("approve", Reviewed.drafted(), theme, 1440, 900, ReviewScreenshotTest::sayWhy);
        draw("published", Reviewed.drafted().approve("More time to pay, garbled cards are tried.").publish(), theme,
                1440, 900, _ -> {});
    }

    @Test
    @Tag("shots")
    void drawsEveryState() {
        for (var theme : Theme.values()) {
            draw("approve", Reviewed.drafted(), theme, 1280, 720, _ -> {});
            draw("approve", Reviewed.drafted(), theme, 720, 450, _ -> {});
        }
        var light = Theme.LIGHT;
        draw("first", Reviewed.fresh(), light, 1440, 900, _ -> {});
        draw("same", Reviewed.fresh().approve("It is right").publish().ask("Have another look"), light, 1440, 900,
                _ -> {});
        draw("approved", Reviewed.drafted().approve("More time to pay"), light, 1440, 900, _ -> {});
        draw("apart", Reviewed.drafted(), light, 1440, 900, window -> press(window, "#review-side-by-side"));
        draw("earlier", Reviewed.drafted(), light, 1440, 900, window -> window.review().compare(new Sides(1, 2)));
        draw("wrong", wrong(), light, 1440, 900, _ -> {});
        draw("proposed", proposed(), light, 1440, 900, _ -> {});
    }

    private static Reviewed wrong() {
        return Reviewed.drafted().does(
                Reviewed.update("go", "gate", Map.of("type", "HUMAN")),
                Reviewed.update("calls", "title", "Listen to a week\u202E of\u200B phone calls"),
                Reviewed.update("hold", "owner", "nobody-knows-this-agent"),
                Reviewed.update("script", "criteria", List.of()));
    }

    private static Reviewed proposed() {
        return Reviewed.drafted().does(
                Reviewed.PLANNER, Reviewed.update("calls", "criteria", List.of(Reviewed.criterion("c1", "Ten calls"))),
                Reviewed.update("hold", "title", "Hold the seats while a caller looks for the card in another room"));
    }

    private static void sayWhy(Window window) {
        ((TextArea) window.scene().lookup("#review-rationale")).setText(
                "The bank refused the test card. Paying gets more time, garbled cards are tried, and nobody needs a"
                        + " limit on calls yet.");
    }

    private static void press(Window window, String id) {
        ((javafx.scene.control.ToggleButton) window.scene().lookup(id)).fire();
    }

    private static void draw(
            String name, Reviewed of, Theme theme, int width, int height, Consumer<Window> pose) {
        Toolkit.startWithoutDisplay();
        try (var complaints = new CssComplaints()) {
            var picture = Toolkit.call(() -> picture(of, theme, width, height, pose));
            write("%s-%dx%d-%s.png".formatted(name, width, height, theme.word()), Toolkit.call(() -> Png.of(picture)));
            assertTrue(Toolkit.call(() -> colours(picture)) > 60, name + " is blank");
            assertEquals(List.of(), complaints.sentences());
        }
    }

    private static WritableImage picture(Reviewed of, Theme theme, int width, int height, Consumer<Window> pose) {
        var plain = Means.plain(of.publisher());
        var means = new Means(plain.publisher(), plain.templates(), plain.clippings(), files(), plain.background());
        try (var desk = new Desk(of.workspace, Sample.YOU, of.clock, means)) {
            var window = new Window(desk, theme, width, height);
            window.scene().snapshot(null);
            window.choose(Reviewed.PLAN);
            window.decide();
            // Makes the inner parts of the controls, without a picture, which an unseen scene would not bring up to date.
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            pose.accept(window);
            WritableImage picture = null;
            for (int i = 0; i < 4; i++) picture = window.scene().snapshot(picture);
            window.close();
            return picture;
        }
    }

    private static PlanFiles files() {
        return new PlanFiles() {
            @Override
            public List<Format> formats() {
                return List.of(new Format("plan", "Plan file", ".json"));
            }

            @Override
            public void write(
                    setpoint.model.core.Snapshot now, String plan, int version, Format format, Path file) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static void write(String name, byte[] png) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), png);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static long colours(WritableImage image) {
        var seen = new HashSet<Integer>();
        for (int y = 0; y < image.getHeight(); y += 2)
            for (int x = 0; x < image.getWidth(); x += 2) seen.add(image.getPixelReader().getArgb(x, y));
        return seen.size();
    }
}
