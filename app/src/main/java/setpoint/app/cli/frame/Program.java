package setpoint.app.cli.frame;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The parts of the program that lie behind the command line.
public interface Program {
    /// Opens a workspace, which is made where the folder holds none.
    ///
    /// @throws OpenElsewhere where a running workbench has it open
    /// @throws AnswerIsNo where another process has it open, and goes on having it
    /// @throws setpoint.model.core.Refused where it cannot be read
    Opened open(Path folder, Clock clock);

    /// For commands that do something else first: leaves the call to a workbench where one has the workspace open.
    ///
    /// @throws OpenElsewhere where one has
    void leaveToWorkbench(Path folder);

    /// Puts a backup in the place of a workspace.
    ///
    /// @return a sentence that says what was done
    /// @throws AnswerIsNo where another process has the workspace open
    /// @throws setpoint.model.core.Refused where the backup is not good; then nothing has changed
    String restore(Path folder, Path backup, Clock clock);

    /// A workspace of its own, never the user's, that tells the sample's story. It is gone when it is closed.
    Passing sample(Clock clock);

    /// Whether a window can be shown here.
    boolean hasDisplay();

    /// Opens the window, and returns when it has been closed. One that is open already comes to the front.
    ///
    /// @return what the person should know, in sentences
    List<String> window(Path folder, Clock clock);

    /// Draws the main views of a workspace into PNG files, without a display.
    ///
    /// @return the files, in the order of drawing
    List<Path> tour(Path folder, Clock clock, Pictures pictures);

    /// Draws the graph of a plan into the bytes of a file, without a display. What ended long ago is left out, as in a
    /// window that opens the plan for the first time.
    ///
    /// @param version its number, or 0 for the draft
    Drawn draw(Opened here, String plan, int version, DrawingWish wish);

    /// The formats that graphs are drawn in, written as on the command line.
    enum DrawingFormat {
        svg,
        png,
        drawio
    }

    /// How a graph is to be drawn.
    ///
    /// @param theme `light` or `dark`
    /// @param scale pixels for one of the drawing; 0 where the format has none
    /// @param whole whether what has ended is drawn as well, however much it is
    record DrawingWish(DrawingFormat format, String theme, double scale, boolean whole) {}

    /// A graph as a file.
    ///
    /// @param tasks how many are drawn
    /// @param leftOut how many are not, because they have ended
    /// @param remarks what the person should know about it, in sentences
    record Drawn(byte[] bytes, int width, int height, int tasks, int leftOut, List<String> remarks) {}

    /// A folder that does not stay.
    interface Passing extends AutoCloseable {
        Path folder();

        @Override
        void close();
    }

    /// How the views are drawn.
    ///
    /// @param theme `light` or `dark`
    record Pictures(Path out, int width, int height, String theme) {}
}
