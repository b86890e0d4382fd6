package setpoint.views.kit;

/// Text as it may stand in an XML 1.0 document.
public final class XmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /// The text with its markup escaped, for elements and for attributes in double quotes.
    public static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        allowed(text).chars().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    /// The text without the characters that no XML document may hold; each is replaced.
    public static String allowed(String text) {
        var allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isAllowed(c)) allowed.appendCodePoint(c);
            else allowed.append(REPLACEMENT);
        });
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
        return c < 0xD800 || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
