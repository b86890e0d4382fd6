package setpoint.persistence.exchange.all;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.beads.Beads;
import setpoint.persistence.exchange.markdown.MarkdownOutline;
import setpoint.persistence.exchange.mermaid.Mermaid;
import setpoint.persistence.exchange.plan.PlanFile;

/// All formats that plans are written in. What is written, [Formats] reads back.
public enum Exports {
    PLAN(".json", PlanFile::write),
    BEADS(".jsonl", Beads::write),
    MERMAID(".mmd", plan -> utf8(Mermaid.write(plan))),
    MARKDOWN(".md", plan -> utf8(MarkdownOutline.write(plan)));

    private final String ending;
    private final Function<Exported, byte[]> writing;

    Exports(String ending, Function<Exported, byte[]> writing) {
        this.ending = ending;
        this.writing = writing;
    }

    /// The word of the format, the same that it is read by.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The ending of its files' names, with the dot.
    public String ending() {
        return ending;
    }

    /// The file, in UTF-8.
    public byte[] write(Exported plan) {
        return writing.apply(plan);
    }

    @Override
    public String toString() {
        return word();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
