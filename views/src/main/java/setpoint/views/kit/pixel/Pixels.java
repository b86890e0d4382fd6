package setpoint.views.kit.pixel;

import java.util.Arrays;

/// An opaque picture on which shapes are drawn by hand, their edges smoothed by how much of a pixel they cover. Much
/// faster than a canvas where there are thousands of plain shapes. Positions are in pixels; what lies outside is left
/// out. Colours are ARGB, not premultiplied. Not for several threads at once.
public final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    public Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        argb = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The pixels themselves, row by row, to be shown or read.
    public int[] argb() {
        return argb;
    }

    public void fill(int colour) {
        Arrays.fill(argb, 0xff000000 | colour);
    }

    /// A rectangle from one corner to the other.
    public void rect(double left, double top, double right, double bottom, int colour) {
        double x0 = Math.max(0, left);
        double x1 = Math.min(width, right);
        double y0 = Math.max(0, top);
        double y1 = Math.min(height, bottom);
        if (x0 >= x1 || y0 >= y1) return;
        for (int y = (int) y0; y < y1; y++) row(y, x0, x1, part(y, y0, y1), colour);
    }

    /// How much of the pixel at a place lies between two others, 0 to 1.
    private static double part(int at, double from, double to) {
        return Math.min(at + 1, to) - Math.max(at, from);
    }

    private void row(int y, double x0, double x1, double share, int colour) {
        int first = (int) x0;
        int last = (int) Math.ceil(x1) - 1;
        int line = y * width;
        if (first == last) {
            mix(line + first, colour, share * (x1 - x0));
            return;
        }
        mix(line + first, colour, share * (first + 1 - x0));
        if (share >= 1 && colour >>> 24 == 0xff) Arrays.fill(argb, line + first + 1, line + last, colour);
        else for (int x = first + 1; x < last; x++) mix(line + x, colour, share);
        mix(line + last, colour, share * (x1 - last));
    }

    /// A rectangle with round corners.
    public void box(double left, double top, double right, double bottom, double radius, int colour) {
        if (right <= 0 || bottom <= 0 || left >= width || top >= height) return;
        double r = Math.min(radius, Math.min(right - left, bottom - top) / 2);
        if (r < 0.8) {
            rect(left, top, right, bottom, colour);
            return;
        }
        int leftEnd = (int) Math.ceil(left + r);
        int rightStart = Math.max(leftEnd, (int) Math.floor(right - r));
        int y0 = Math.max(0, (int) Math.floor(top));
        int y1 = Math.min(height, (int) Math.ceil(bottom));
        for (int y = y0; y < y1; y++) {
            double dy = beyond(y + 0.5, top + r, bottom - r);
            if (dy == 0) {
                row(y, Math.max(0, left), Math.min(width, right), 1, colour);
                continue;
            }
            corner(y, (int) Math.floor(left), leftEnd, left + r, dy, r, colour);
            double x0 = Math.max(0, leftEnd);
            double x1 = Math.min(width, rightStart);
            if (x0 < x1) row(y, x0, x1, Math.clamp(r + 0.5 - dy, 0, 1), colour);
            corner(y, rightStart, (int) Math.ceil(right), right - r, dy, r, colour);
        }
    }

    private static double beyond(double at, double from, double to) {
        return Math.max(0, Math.max(from - at, at - to));
    }

    private void corner(int y, int from, int to, double centre, double dy, double r, int colour) {
        for (int x = Math.max(0, from); x < Math.min(width, to); x++)
            mix(y * width + x, colour, r + 0.5 - Math.hypot(x + 0.5 - centre, dy));
    }

    /// The quarter of a ring that lies on one side of its centre each way.
    ///
    /// @param right 1 for the right half, -1 for the left
    /// @param down 1 for the lower half, -1 for the upper
    public void quarter(double x, double y, double radius, int right, int down, double thickness, int colour) {
        double half = thickness / 2;
        int reach = (int) Math.ceil(radius + half);
        int fromX = right > 0 ? (int) Math.round(x) : (int) Math.round(x) - reach;
        int fromY = down > 0 ? (int) Math.round(y) : (int) Math.round(y) - reach;
        for (int py = Math.max(0, fromY); py < Math.min(height, fromY + reach); py++)
            for (int px = Math.max(0, fromX); px < Math.min(width, fromX + reach); px++)
                mix(
                        py * width + px, colour,
                        half + 0.5 - Math.abs(Math.hypot(px + 0.5 - x, py + 0.5 - y) - radius));
    }

    /// A line of any slope with plain ends.
    public void line(double x1, double y1, double x2, double y2, double thickness, int colour) {
        boolean steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
        if (steep) run(y1, x1, y2, x2, thickness, true, colour);
        else run(x1, y1, x2, y2, thickness, false, colour);
    }

    /// Goes along the axis that the line follows more, and covers what is near across.
    private void run(double from, double acrossFrom, double to, double acrossTo, double thickness, boolean steep,
            int colour) {
        if (from > to) {
            run(to, acrossTo, from, acrossFrom, thickness, steep, colour);
            return;
        }
        double slope = to == from ? 0 : (acrossTo - acrossFrom) / (to - from);
        double half = thickness / 2 * Math.sqrt(1 + slope * slope);
        double start = Math.max(0, from);
        double end = Math.min(steep ? height : width, to);
        int limit = steep ? width : height;
        for (int along = (int) start; along < end; along++) {
            double middle = acrossFrom + (Math.clamp(along + 0.5, from, to) - from) * slope;
            int last = Math.min(limit - 1, (int) Math.floor(middle + half));
            for (int across = Math.max(0, (int) Math.floor(middle - half)); across <= last; across++)
                mix(
                        steep ? along * width + across : across * width + along, colour,
                        part(across, middle - half, middle + half) * part(along, start, end));
        }
    }

    /// A polygon without dents, its corners clockwise.
    public void convex(double[] xs, double[] ys, int colour) {
        int x0 = Math.max(0, (int) Math.floor(Arrays.stream(xs).min().orElse(0)));
        int x1 = Math.min(width, (int) Math.ceil(Arrays.stream(xs).max().orElse(0)));
        int y0 = Math.max(0, (int) Math.floor(Arrays.stream(ys).min().orElse(0)));
        int y1 = Math.min(height, (int) Math.ceil(Arrays.stream(ys).max().orElse(0)));
        for (int y = y0; y < y1; y++)
            for (int x = x0; x < x1; x++) mix(y * width + x, colour, inside(xs, ys, x + 0.5, y + 0.5) + 0.5);
    }

    /// How far inside all sides of a polygon a point is.
    private static double inside(double[] xs, double[] ys, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            int next = (i + 1) % xs.length;
            double dx = xs[next] - xs[i];
            double dy = ys[next] - ys[i];
            least = Math.min(least, (dx * (y - ys[i]) - dy * (x - xs[i])) / Math.hypot(dx, dy));
        }
        return least;
    }

    /// Puts a stamp with its corner at a place.
    ///
    /// @param opacity 0 to 1
    public void put(Stamp stamp, int left, int top, double opacity) {
        int x0 = Math.max(0, left);
        int x1 = Math.min(width, left + stamp.width());
        int weight = (int) Math.round(opacity * 256);
        for (int y = Math.max(0, top); y < Math.min(height, top + stamp.height()); y++) {
            int from = (y - top) * stamp.width() - left;
            for (int x = x0; x < x1; x++) over(y * width + x, stamp.argb()[from + x], weight);
        }
    }

    /// Puts a stamp; where it goes beyond a limit to the right, it fades out before it.
    public void putFading(Stamp stamp, int left, int top, int limit, int over) {
        if (left + stamp.width() <= limit) {
            put(stamp, left, top, 1);
            return;
        }
        for (int x = 0; x < stamp.width() && left + x < limit; x++) {
            double share = Math.min(1, (double) (limit - left - x) / over);
            int weight = (int) Math.round(share * 256);
            if (left + x < 0 || left + x >= width) continue;
            for (int y = Math.max(0, -top); y < stamp.height() && top + y < height; y++)
                over((top + y) * width + left + x, stamp.argb()[y * stamp.width() + x], weight);
        }
    }

    /// Puts a stamp into another size, coarsely.
    public void put(Stamp stamp, int left, int top, int wide, int high, double opacity) {
        if (wide == stamp.width() && high == stamp.height()) {
            put(stamp, left, top, opacity);
            return;
        }
        int weight = (int) Math.round(opacity * 256);
        int stepX = (stamp.width() << 16) / Math.max(1, wide);
        int stepY = (stamp.height() << 16) / Math.max(1, high);
        int x0 = Math.max(0, left);
        int x1 = Math.min(width, left + wide);
        for (int y = Math.max(0, top); y < Math.min(height, top + high); y++) {
            int row = Math.min(stamp.height() - 1, (y - top) * stepY + stepY / 2 >> 16) * stamp.width();
            int at = (x0 - left) * stepX + stepX / 2;
            for (int x = x0; x < x1; x++, at += stepX) over(y * width + x, stamp.argb()[row + (at >> 16)], weight);
        }
    }

    /// One colour with a share of another, both opaque.
    public static int mixed(int colour, int other, double share) {
        return mixed(colour, other, (int) Math.round(share * 256));
    }

    private static int mixed(int colour, int other, int weight) {
        int rest = 256 - weight;
        int redBlue = (colour & 0xff00ff) * rest + (other & 0xff00ff) * weight >>> 8 & 0xff00ff;
        int green = (colour & 0xff00) * rest + (other & 0xff00) * weight >>> 8 & 0xff00;
        return 0xff000000 | redBlue | green;
    }

    private void over(int i, int source, int weight) {
        int alpha = source >>> 24;
        if (alpha == 0) return;
        if (alpha == 255 && weight == 256) {
            argb[i] = source;
            return;
        }
        int rest = 256 - (alpha * weight + 127) / 255;
        int there = argb[i];
        int redBlue = (there & 0xff00ff) * rest + (source & 0xff00ff) * weight >>> 8 & 0xff00ff;
        int green = (there & 0xff00) * rest + (source & 0xff00) * weight >>> 8 & 0xff00;
        argb[i] = 0xff000000 | redBlue | green;
    }

    private void mix(int i, int colour, double share) {
        if (share <= 0) return;
        int weight = (int) (Math.min(1, share) * (colour >>> 24) * (256 / 255.0) + 0.5);
        argb[i] = mixed(argb[i], colour, weight);
    }
}
