package setpoint.views.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Png;
import setpoint.views.kit.Theme;

/// Draws every main view of a workspace into PNG files, without a display. The same workspace at the same moment gives
/// the same pictures. Callable from any thread but JavaFX's own.
public final class Tour {
    private final Workspace workspace;
    private final Author author;
    private final Clock clock;
    private final Path folder;
    private final int width;
    private final int height;
    private final Theme theme;
    private final List<Path> drawn = new ArrayList<>();

    private Tour(Workspace workspace, Author author, Clock clock, Path folder, int width, int height, Theme theme) {
        this.workspace = workspace;
        this.author = author;
        this.clock = clock;
        this.folder = folder;
        this.width = width;
        this.height = height;
        this.theme = theme;
    }

    /// @param author who the window belongs to
    /// @param clock tells the moment that the pictures show
    /// @param folder created where it does not exist
    /// @return the files, in the order of the tour
    /// @throws Refused where a file cannot be written
    public static List<Path> draw(
            Workspace workspace, Author author, Clock clock, Path folder, int width, int height, Theme theme) {
        Toolkit.startWithoutDisplay();
        var tour = new Tour(workspace, author, clock, folder, width, height, theme);
        try {
            Files.createDirectories(folder);
            tour.drawAll();
        } catch (IOException | UncheckedIOException failed) {
            throw new Refused("The pictures cannot be written to %s: %s", folder, String.valueOf(failed.getMessage()));
        }
        return List.copyOf(tour.drawn);
    }

    private void drawAll() throws IOException {
        var plans = workspace.snapshot().all(Plan.class, "").stream()
                .filter(p -> !p.archived())
                .sorted(Comparator.comparing(Plan::id))
                .toList();
        if (plans.isEmpty()) picture("start", _ -> {});
        picture("inbox", Window::goToInbox);
        picture("week", Window::showWeek);
        if (workspace.snapshot().all(Agent.class, "").size() > 1) picture("weeks", Window::showWeeks);
        picture("measure", Window::showMeasure);
        for (var plan : plans) {
            picture("graph-" + plan.id(), window -> window.choose(plan.id()));
            picture("outline-" + plan.id(), window -> {
                window.choose(plan.id());
                window.showOutline();
            });
            if (Versions.stateOf(workspace.snapshot(), plan) == Versions.State.DRAFT)
                picture("approve-" + plan.id(), window -> {
                    window.choose(plan.id());
                    window.decide();
                });
        }
    }

    private void picture(String name, Consumer<Window> pose) throws IOException {
        var png = Toolkit.call(() -> {
            try (var desk = new Desk(workspace, author, clock, Tour::refuse)) {
                return png(desk, pose);
            }
        });
        var file = folder.resolve("%02d-%s-%s.png".formatted(drawn.size() + 1, name, theme.word()));
        Files.write(file, png);
        drawn.add(file);
    }

    /// Something that runs, failed or is ready is selected, so that the inspector shows something.
    private byte[] png(Desk desk, Consumer<Window> pose) {
        var window = new Window(desk, theme, width, height);
        pose.accept(window);
        var task = window.taskWorthALook();
        var canvas = window.graph().canvas();
        task.ifPresent(canvas.selectedProperty()::set);
        // Controls make their inner parts while they are drawn, and the canvas is fitted once its size is known.
        window.scene().snapshot(null);
        task.ifPresent(canvas::lookAt);
        // Once a picture was taken, an unseen scene brings little up to date: what is new must be complete before.
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        WritableImage picture = null;
        for (int i = 0; i < 3; i++) picture = window.scene().snapshot(picture);
        window.close();
        return Png.of(picture);
    }

    private static Edit refuse(String plan, int version, Author author) {
        throw new Refused("Nothing is published on a tour.");
    }
}
