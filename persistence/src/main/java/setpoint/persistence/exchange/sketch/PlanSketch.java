package setpoint.persistence.exchange.sketch;

import java.util.List;
import java.util.regex.Pattern;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Opening;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.json.StrictJson;
import setpoint.persistence.exchange.json.StrictYaml;

/// Plans as people and agents jot them down, in JSON or YAML: `tasks` or `nodes` with `dependsOn` or `depends_on`, parts
/// under `subplan`, gates beside or among the tasks. Generous in what it takes; what has no place here is kept in the
/// extensions of its item.
public final class PlanSketch implements Format {
    private static final Pattern IN_JSON =
            Pattern.compile("\"(nodes|tasks)\"\\s*:\\s*\\[|\"(plan_id|depends_on|dependsOn|success_criteria)\"\\s*:");
    private static final Pattern IN_YAML = Pattern.compile(
            "(?m)^(---\\s+)?(plan_id|nodes|tasks)\\s*:|^\\s*-?\\s*(depends_on|dependsOn|success_criteria)\\s*:");

    @Override
    public String word() {
        return "sketch";
    }

    @Override
    public boolean recognises(Source source) {
        var text = Opening.of(source);
        if (text.startsWith("{")) return IN_JSON.matcher(text).find();
        return !text.startsWith("[") && !text.startsWith("<") && IN_YAML.matcher(text).find();
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".yaml", ".yml");
    }

    @Override
    public Imported read(Source source, Options options) {
        var text = Opening.of(source);
        boolean isYaml = source.isNamed(".yaml") || source.isNamed(".yml");
        boolean isJson = !isYaml && (source.isNamed(".json") || text.startsWith("{") || text.startsWith("["));
        var tree = isJson ? StrictJson.read(source) : StrictYaml.read(source.name(), source.bytes());
        return new SketchReading(word(), source.name(), options).read(tree);
    }
}
