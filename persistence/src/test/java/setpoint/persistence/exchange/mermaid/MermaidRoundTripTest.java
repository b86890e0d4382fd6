package setpoint.persistence.exchange.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import setpoint.model.plan.Content;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.SomePlan;
import setpoint.persistence.exchange.Source;

class MermaidRoundTripTest {
    private static final int PLANS = 400;

    @Test
    void aWrittenPlanIsReadBack() {
        for (long seed = 1; seed <= PLANS; seed++) {
            var plan = new SomePlan(seed).exported();
            var text = Mermaid.write(plan);
            var read = new Mermaid()
                    .read(new Source("other.mmd", text.getBytes(StandardCharsets.UTF_8)), new Options(true, false))
                    .content();
            var about = "seed " + seed + "\n" + text;
            assertEquals("some-plan", read.plan(), about);
            assertEquals(plan.content().brief().title(), read.brief().title(), about);
            assertEquals(plan.content().phases(), read.phases(), about);
            assertEquals(tasks(plan.content()), tasks(read), about);
            assertEquals(plan.content().dependencies(), read.dependencies(), about);
        }
    }

    private static List<String> tasks(Content content) {
        return content.tasks().stream()
                .map(t -> String.join(
                        " | ", t.id(), t.title(), t.kind().word(), Objects.toString(t.phase()),
                        Objects.toString(t.parent())))
                .toList();
    }
}
