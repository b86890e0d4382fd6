package setpoint.views.plan.paint;

import java.util.ArrayList;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;

/// Paints the ground of the phases, and their headers, which stay in view as long as any of their band is.
final class BandPainter {
    private static final double BELOW = 10;
    private static final double RADIUS = 10;
    private static final double RIM = 1.5;
    /// What headers are painted at where the cards are smaller.
    private static final double SMALL = 0.85;
    private static final int FADING = 16;

    private final Frame frame;
    private final Faces faces;

    BandPainter(Frame frame, Faces faces) {
        this.frame = frame;
        this.faces = faces;
    }

    void paintGround() {
        for (var band : frame.drawing().bands()) {
            var on = onScreen(band);
            if (isSeen(on)) paintGround(on, band.phase() != null && band.phase().equals(frame.marks().phase()));
        }
    }

    private void paintGround(Area on, boolean selected) {
        double radius = RADIUS * frame.zoom();
        if (selected) frame.box(on, radius, "-color-accent-emphasis");
        double rim = selected ? RIM * frame.sharpness() : 0;
        var ground = new Area(on.x() + rim, on.y() + rim, on.width() - 2 * rim, on.height() - 2 * rim);
        frame.box(ground, radius - rim, "-sp-band");
    }

    /// The area of a band in the picture. A short plan's bands reach down to the end of the view, so that they read as
    /// ground and not as boxes.
    private Area onScreen(Drawing.Band band) {
        var on = frame.view().onScreen(band.area());
        double bottom = Math.max(on.bottom(), frame.pixels().height() - BELOW * frame.sharpness());
        return new Area(on.x(), on.y(), on.width(), bottom - on.y());
    }

    private boolean isSeen(Area band) {
        return band.right() > 0 && band.x() < frame.pixels().width();
    }

    /// @return whether no header is missing
    boolean paintHeaders() {
        double zoom = Math.max(frame.zoom(), SMALL * frame.sharpness());
        var scale = new Faces.Scale(zoom, Detail.FULL, frame.palette());
        var headers = new ArrayList<Header>();
        for (int b = 0; b < frame.drawing().bands().size(); b++) {
            var on = onScreen(frame.drawing().bands().get(b));
            if (isSeen(on)) headers.add(new Header(face(b), on));
        }
        boolean complete = faces.make(headers.stream().map(Header::face).toList(), scale, frame);
        for (var header : headers) paint(header, scale);
        return complete;
    }

    private Face face(int band) {
        if (frame.detail() != Detail.FULL) return frame.look().label(band);
        boolean small = frame.zoom() < SMALL * frame.sharpness();
        return small ? frame.look().header(band, SMALL, frame.zoom() / frame.sharpness()) : frame.look().header(band);
    }

    private record Header(Face face, Area band) {}

    private void paint(Header header, Faces.Scale scale) {
        var band = header.band;
        double height = header.face.height() * scale.zoom();
        double width = header.face.width() * scale.zoom();
        double top = Math.max(band.y(), 0);
        double left = Math.clamp(0, band.x(), Math.max(band.x(), band.right() - width));
        double room = Drawing.Band.HEADER * frame.zoom();
        boolean covers = top > band.y() || height > room;
        if (covers) paintStrip(band, top, height);
        var kept = faces.of(header.face);
        if (kept == null) return;
        double y = covers ? top : band.y() + (room - height) / 2;
        frame.pixels().putFading(
                kept.stamp(), (int) Math.round(left) - kept.margin(), (int) Math.round(y) - kept.margin(),
                (int) Math.round(band.right()), FADING);
    }

    /// What lies under a header that does not stand in its place shines through a little.
    private void paintStrip(Area band, double top, double height) {
        int ground = frame.argb("-sp-band") & 0xffffff | 0xe6000000;
        frame.pixels().rect(band.x(), top, band.right(), top + height, ground);
    }
}
