package setpoint.persistence.exchange.sketch;

import java.util.List;
import java.util.regex.Pattern;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Opening;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.json.StrictJson;

/// A small language for plans, one task after the other:
///
/// ```
/// task <id> "Title" kind:<kind> using:<capability>
///   needs: <id> [<id>...]
///   input:
///     key: value
///   run: |
///     <command>
///   expect:
///     - <success criterion>
///   on failure -> <task id>
///   on success -> <task id>
/// ```
///
/// Lines that begin with `#` are comments. Where the file has fenced blocks, only those that hold tasks are read.
public final class PlanDsl implements Format {
    private static final Pattern TASK = Pattern.compile("(?m)^\\s*task\\s+\\S+\\s+(\"|\\w+:\\S)");

    @Override
    public String word() {
        return "dsl";
    }

    @Override
    public boolean recognises(Source source) {
        var text = Opening.of(source);
        return !text.startsWith("{") && TASK.matcher(text).find();
    }

    @Override
    public List<String> endings() {
        return List.of(".plan", ".dsl");
    }

    @Override
    public Imported read(Source source, Options options) {
        var tree = new DslReading(source.name(), StrictJson.decoded(source.name(), source.bytes())).plan();
        return new SketchReading(word(), source.name(), options).read(tree);
    }
}
