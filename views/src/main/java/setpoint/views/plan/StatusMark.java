package setpoint.views.plan;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import setpoint.model.work.Status;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;

/// The glyph and colours of a status. Each has its own shape, so that none rests on colour alone.
public final class StatusMark {
    private static final double BOX = 14;
    private static final String CHECK = "M4.2 7.2l2 2 3.7 -4.2";
    private static final String OCTAGON = "M4.3 0.6h5.4L13.4 4.3v5.4L9.7 13.4H4.3L0.6 9.7V4.3z";
    private static final String CROSS = "M5 5l4 4M9 5L5 9";
    private static final String DIAMOND = "M7 0.9L13.1 7L7 13.1L0.9 7z";
    private static final String SLASH = "M3.2 10.8L10.8 3.2";

    private StatusMark() {}

    /// The colour of the word.
    public static String wordToken(Status status) {
        return switch (status) {
            case READY, DONE -> "-color-fg-muted";
            case WAITING, DORMANT, ABANDONED -> "-color-fg-subtle";
            case RUNNING, TO_DECIDE -> "-color-accent-fg";
            case IN_REVIEW -> "-color-success-fg";
            case BLOCKED -> "-color-warning-fg";
            case FAILED -> "-color-danger-fg";
        };
    }

    /// Whether the word is written strongly: what goes on or needs someone.
    public static boolean isLoud(Status status) {
        return switch (status) {
            case DONE, WAITING, DORMANT, ABANDONED, READY -> false;
            default -> true;
        };
    }

    /// The colour of a card that is too small for anything else.
    public static String dotToken(Status status) {
        return switch (status) {
            case DONE -> "-color-success-emphasis";
            case RUNNING, TO_DECIDE -> "-color-accent-emphasis";
            case IN_REVIEW -> "-color-success-fg";
            case BLOCKED -> "-color-warning-emphasis";
            case FAILED -> "-color-danger-emphasis";
            case READY -> "-color-fg-muted";
            case WAITING, DORMANT, ABANDONED -> "-sp-edge";
        };
    }

    /// A glyph as a node, for inspectors and lists.
    public static Node node(Status status, double share, double size, Palette palette) {
        var canvas = new Canvas(size, size);
        draw(new CanvasPen(canvas.getGraphicsContext2D(), palette), status, share, 0, 0, size);
        return canvas;
    }

    /// What an agent proposes anew.
    public static void drawProposed(Pen pen, double x, double y, double size) {
        pen.moved(x, y, size / BOX, () -> {
            pen.stroke("-color-accent-fg", 1.3).dashes(1.4, 3.15).ring(7, 7, 5.8);
            pen.dashes();
            pen.path("M7 4.6v4.8M4.6 7h4.8", 0, 0, 1, false);
        });
    }

    /// @param share how far a running task is, 0 to 1
    public static void draw(Pen pen, Status status, double share, double x, double y, double size) {
        pen.moved(x, y, size / BOX, () -> draw(pen, status, share));
    }

    private static void draw(Pen pen, Status status, double share) {
        switch (status) {
            case DONE -> {
                pen.fill("-color-success-emphasis").disc(7, 7, 6.5);
                pen.stroke("-color-fg-emphasis", 1.5).path(CHECK, 0, 0, 1, false);
            }
            case RUNNING -> {
                pen.stroke("-color-accent-fg", 1.4).ring(7, 7, 5.8);
                pen.fill("-color-accent-fg");
                pen.pie(7, 7, 3.6, Math.max(share, 0.08));
            }
            case READY -> pen.stroke("-color-fg-muted", 1.4).ring(7, 7, 5.8);
            case WAITING, DORMANT -> {
                pen.stroke("-sp-fg-faint", 1.4).dashes(1.6, 2.05).ring(7, 7, 5.8);
                pen.dashes();
                if (status == Status.DORMANT) pen.fill("-sp-fg-faint").disc(7, 7, 1.4);
            }
            case IN_REVIEW -> {
                pen.stroke("-color-success-fg", 1.4).ring(7, 7, 5.8);
                pen.fill("-color-success-fg").disc(7, 7, 2.4);
            }
            case TO_DECIDE -> {
                pen.stroke("-color-accent-fg", 1.4).path(DIAMOND, 0, 0, 1, false);
                pen.fill("-color-accent-fg").disc(7, 7, 1.8);
            }
            case BLOCKED -> {
                pen.fill("-color-warning-emphasis").disc(7, 7, 6.5);
                pen.stroke("-color-fg-emphasis", 1.8).path("M4.2 7h5.6", 0, 0, 1, false);
            }
            case FAILED -> {
                pen.fill("-color-danger-emphasis").path(OCTAGON, 0, 0, 1, true);
                pen.stroke("-color-fg-emphasis", 1.5).path(CROSS, 0, 0, 1, false);
            }
            case ABANDONED -> {
                pen.stroke("-sp-fg-faint", 1.4).ring(7, 7, 5.8);
                pen.path(SLASH, 0, 0, 1, false);
            }
        }
    }
}
