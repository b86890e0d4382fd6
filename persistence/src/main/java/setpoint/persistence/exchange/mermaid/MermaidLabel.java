package setpoint.persistence.exchange.mermaid;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import setpoint.model.core.TextSafety;

/// The text of a node, edge or subgraph, to and from the way Mermaid writes it.
final class MermaidLabel {
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s{0,9}/?>|\\\\n|\n");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}+");
    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(?:b|i|u|s|em|strong|small|big|sub|sup|code|span|font|p|div|center)(?:\\s[^<>]{0,200})?>");
    private static final Pattern ICON = Pattern.compile("\\bfa[bsrlk]?:fa-[a-z0-9-]+\\s*");
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("quot", 34), Map.entry("num", 35), Map.entry("amp", 38), Map.entry("apos", 39),
            Map.entry("lt", 60),
            Map.entry("gt", 62), Map.entry("nbsp", 160), Map.entry("semi", 59), Map.entry("colon", 58),
            Map.entry("lpar", 40), Map.entry("rpar", 41), Map.entry("lbrack", 91), Map.entry("rbrack", 93),
            Map.entry("lbrace", 123), Map.entry("rbrace", 125), Map.entry("ndash", 0x2013), Map.entry("mdash", 0x2014),
            Map.entry("hellip", 0x2026), Map.entry("rarr", 0x2192), Map.entry("larr", 0x2190));

    private static final int LONGEST_CODE = 12;

    private MermaidLabel() {}

    /// The plain text of a label: on one line, without markup, entity codes resolved.
    static String read(String raw) {
        var text = raw.strip();
        if (text.length() > 1 && text.startsWith("`") && text.endsWith("`"))
            text = text.substring(1, text.length() - 1).replace("**", "").replace("__", "").replace("*", "");
        if (text.indexOf('\n') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('<') >= 0) {
            var lines = LINE_BREAK.matcher(text);
            if (lines.find()) text = BLANKS.matcher(lines.replaceAll(" ")).replaceAll(" ");
            text = TAG.matcher(text).replaceAll("");
        }
        if (text.contains(":fa-")) text = ICON.matcher(text).replaceAll("");
        return decoded(text.strip());
    }

    /// A label that [#read(String)] turns back into the text, in double quotes.
    static String quoted(String text) {
        if (text.isEmpty()) return "\" \"";
        var out = new StringBuilder(text.length() + 8).append('"');
        var hidden = TextSafety.hidden(text).stream().map(TextSafety.Hidden::at).collect(Collectors.toSet());
        boolean hasIcon = text.contains(":fa-");
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            boolean atEdge = i == 0 || i + Character.charCount(c) == text.length();
            boolean plain = "\"#&<>\\`\t\r\n".indexOf(c) < 0
                    && !(atEdge && Character.isWhitespace(c))
                    && !(hasIcon && c == ':')
                    && !hidden.contains(i);
            if (plain) out.appendCodePoint(c);
            else if (c == '"') out.append("#quot;");
            else out.append('#').append(c).append(';');
            i += Character.charCount(c);
        }
        return out.append('"').toString();
    }

    private static String decoded(String text) {
        if (text.indexOf(';') < 0) return text;
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '#' || c == '&' ? endOfCode(text, i) : -1;
            int code = end > i ? code(text.substring(i + 1, end)) : -1;
            if (code < 0) out.append(c);
            else {
                out.appendCodePoint(code);
                i = end;
            }
        }
        return out.toString();
    }

    private static int endOfCode(String text, int at) {
        int last = Math.min(text.length() - 1, at + LONGEST_CODE);
        for (int i = at + 1; i <= last; i++) if (text.charAt(i) == ';') return i;
        return -1;
    }

    /// The code point that an entity names, or -1. U+0000 and surrogates are none.
    private static int code(String name) {
        var named = NAMED.get(name);
        if (named != null) return named;
        var digits = name.startsWith("#") ? name.substring(1) : name;
        try {
            int code = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return code > 0 && Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF) ? code : -1;
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
