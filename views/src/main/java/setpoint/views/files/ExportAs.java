package setpoint.views.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Words;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanFiles;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Sight;
import setpoint.views.plan.export.Picture;
import setpoint.views.plan.export.PictureFormat;
import setpoint.views.plan.export.Versioned;

/// A format that a plan can be written in: as a file that holds it, or as a picture of its graph.
sealed interface ExportAs {
    /// Its name for people.
    String title();

    /// The ending of its files' names, with the dot.
    String ending();

    /// A way to look: colours, and pixels for each pixel of the drawing.
    record Look(Theme theme, double scale) {}

    /// All that there are, those that hold the plan first.
    static List<ExportAs> all(Desk desk) {
        var files = desk.files().formats().stream().map(Whole::new);
        return Stream.<ExportAs>concat(files, Stream.of(PictureFormat.values()).map(Drawn::new)).toList();
    }

    /// Writes a version of a plan beside the JavaFX thread.
    ///
    /// @param version its number, or 0 for the draft
    /// @param shown how the window shows that version now, where it does
    /// @return what the person should know, in sentences
    Supplier<List<String>> writing(Desk desk, String plan, int version, @Nullable Sight shown, Look look, Path file);

    /// As a file from which the plan can be read again.
    record Whole(PlanFiles.Format format) implements ExportAs {
        @Override
        public String title() {
            return format.title();
        }

        @Override
        public String ending() {
            return format.ending();
        }

        @Override
        public Supplier<List<String>> writing(
                Desk desk, String plan, int version, @Nullable Sight shown, Look look, Path file) {
            var now = desk.snapshot();
            return () -> {
                desk.files().write(now, plan, version, format, file);
                return List.of();
            };
        }
    }

    /// As a picture.
    record Drawn(PictureFormat format) implements ExportAs {
        @Override
        public String title() {
            return format.title();
        }

        @Override
        public String ending() {
            return format.ending();
        }

        @Override
        public Supplier<List<String>> writing(
                Desk desk, String plan, int version, @Nullable Sight shown, Look look, Path file) {
            var now = desk.snapshot();
            var instant = desk.now();
            var zone = desk.zone();
            return () -> {
                var versioned = Versioned.of(now, plan, version, instant, zone);
                var sight = Optional.ofNullable(shown).orElseGet(() -> Sight.first(versioned.plan(), false));
                var wish = new Picture.Wish(format, versioned.name(), look.theme, look.scale);
                var picture = Picture.of(sight, wish);
                desk.files().write(picture.bytes(), file);
                var leftOut = Stream.of(sight.leftOut()).filter(n -> n > 0).map(
                        n -> "Not drawn, because they have ended: %s.".formatted(Words.count(n, "task")));
                return Stream.concat(picture.remarks().stream(), leftOut).toList();
            };
        }
    }
}
