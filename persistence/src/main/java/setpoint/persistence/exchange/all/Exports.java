package setpoint.persistence.exchange.all;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import setpoint.model.core.Refused;
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

    /// Writes bytes to a file whole or not at all: whoever reads it never sees half of it.
    ///
    /// @param called what the file is called in messages
    public static void write(byte[] bytes, Path file, String called) {
        var folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new Refused("There is no folder %s to write into.", folder);
        if (Files.isDirectory(file)) throw new Refused("%s is a folder; name a file.", called);
        if (!Files.isWritable(folder)) throw new Refused("The folder %s cannot be written to.", folder);
        try {
            // not a temporary file, which nobody but its owner could read afterwards
            var part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            throw new Refused("%s cannot be written: %s", called, String.valueOf(unwritable.getMessage()));
        }
    }

    @Override
    public String toString() {
        return word();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
