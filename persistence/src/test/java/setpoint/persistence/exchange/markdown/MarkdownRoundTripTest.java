package setpoint.persistence.exchange.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import setpoint.model.plan.Content;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.SomePlan;
import setpoint.persistence.exchange.Source;

class MarkdownRoundTripTest {
    private static final int PLANS = 400;

    @Test
    void aWrittenPlanIsReadBack() {
        for (long seed = 1; seed <= PLANS; seed++) {
            var plan = new SomePlan(seed).exported();
            if (plan.content().tasks().isEmpty()) continue;
            var text = MarkdownOutline.write(plan);
            var about = "seed " + seed + "\n" + text;
            var imported = new MarkdownOutline()
                    .read(new Source("other.md", text.getBytes(StandardCharsets.UTF_8)), new Options(true, false));
            var read = imported.content();
            assertEquals("some-plan", read.plan(), about);
            assertEquals(plan.content().brief().title(), read.brief().title(), about);
            assertEquals(plan.content().phases(), read.phases(), about);
            assertEquals(tasks(plan.content()), tasks(read), about);
            assertEquals(plan.content().dependencies(), read.dependencies(), about);
            var work = imported.work().stream().collect(Collectors.toMap(w -> w.id(), w -> w));
            assertEquals(new TreeMap<>(plan.work()), new TreeMap<>(work), about);
            var again = new Exported(plan.plan(), read, 1, plan.state(), null, null, work, List.of());
            assertEquals(text, MarkdownOutline.write(again), about);
        }
    }

    private static List<String> tasks(Content content) {
        return content.tasks().stream()
                .map(t -> String.join(
                        " | ", t.id(), t.title(), t.kind().word(), Objects.toString(t.phase()),
                        Objects.toString(t.parent()),
                        t.checklist().toString(), t.description(), t.criteria().toString(), t.labels().toString(),
                        Objects.toString(t.owner()), String.valueOf(t.likelyMinutes()), t.outputs().toString()))
                .toList();
    }
}
