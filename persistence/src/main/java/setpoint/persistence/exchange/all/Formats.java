package setpoint.persistence.exchange.all;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.beads.Beads;
import setpoint.persistence.exchange.markdown.MarkdownOutline;
import setpoint.persistence.exchange.mermaid.Mermaid;
import setpoint.persistence.exchange.plan.PlanFile;
import setpoint.persistence.exchange.plan.Signers;
import setpoint.persistence.exchange.sketch.PlanDsl;
import setpoint.persistence.exchange.sketch.PlanSketch;

/// All formats that plans are read from, and which of them a file is in. Thread-safe.
public final class Formats {
    private final List<Format> all;

    /// @param signers whose signatures are named when a published plan arrives
    public Formats(Signers signers) {
        // the first that recognises a file reads it: what can be told for certain stands before what can be guessed
        all = List.of(new PlanFile(signers), new Beads(), new Mermaid(), new PlanDsl(), new PlanSketch(),
                new MarkdownOutline());
    }

    public List<Format> all() {
        return all;
    }

    /// The words of all formats.
    public List<String> words() {
        return all.stream().map(Format::word).toList();
    }

    /// Reads a file.
    ///
    /// @param format the word of its format; null to find out from its content, else from its name
    /// @throws Refused where no format fits, or the file is broken; whatever the bytes, nothing else is thrown
    public Imported read(Source source, @Nullable String format, Options options) {
        PlainText.mustBeText(source);
        var imported = (format == null ? mustRecognise(source) : named(format)).read(source, options);
        return imported.warning(HiddenText.warnings(imported.content()));
    }

    /// @throws Refused naming all words, where there is no such format
    public Format named(String word) {
        return all.stream()
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "“%s” is no format that Setpoint reads. It reads %s.", word, String.join(", ", words())));
    }

    /// The format that a file is in, by its content, else by its name.
    public Optional<Format> recognise(Source source) {
        return all.stream()
                .filter(format -> format.recognises(source))
                .findFirst()
                .or(() -> all.stream()
                        .filter(format -> format.endings().stream().anyMatch(source::isNamed))
                        .findFirst());
    }

    private Format mustRecognise(Source source) {
        return recognise(source)
                .orElseThrow(() -> new Refused(
                        "%s looks like none of the formats that Setpoint reads. Name one with --format: %s.",
                        source.name(), String.join(", ", words())));
    }
}
