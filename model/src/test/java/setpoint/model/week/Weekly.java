package setpoint.model.week;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import setpoint.model.Bench;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.By;
import setpoint.model.core.Edit;
import setpoint.model.week.BlockEdit.AddBlock;

/// A bench with an agent, Ada, in Lisbon. The bench's clock stands at 08:00 of Monday 23 November 2026, there as in UTC.
final class Weekly {
    static final String ADA = "ada";
    static final Week WEEK = Week.parse("2026-W48");
    final Bench bench = Bench.withPlan();

    Weekly() {
        does(new AddAgent(ADA, Author.Type.HUMAN, Map.of("name", "Ada", "zone", "Europe/Lisbon")));
    }

    void does(Edit... edits) {
        for (var edit : edits) bench.does(edit);
    }

    void doesAt(String instant, Edit edit) {
        bench.workspace.apply(edit, new By(Bench.ME, Instant.parse(instant), bench.clock.getZone()));
    }

    Timeblock dream(String id, String start, int minutes, Map<String, Object> set) {
        return add(id, BlockType.DREAM, start, minutes, set);
    }

    Timeblock reality(String id, String start, int minutes, Map<String, Object> set) {
        return add(id, BlockType.REALITY, start, minutes, set);
    }

    private Timeblock add(String id, BlockType type, String start, int minutes, Map<String, Object> set) {
        var end = LocalDateTime.parse(start).plusMinutes(minutes).toString();
        does(new AddBlock(ADA, id, type, start, end, set, ""));
        return block(id);
    }

    Timeblock block(String id) {
        return bench.now().get(Timeblock.class, ADA, id);
    }

    List<String> ids(Week week) {
        return Blocks.of(bench.now(), ADA).in(week).stream().map(Timeblock::id).toList();
    }

    Instant at() {
        return bench.clock.instant();
    }
}
