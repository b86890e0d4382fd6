package setpoint.persistence.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.measure.TrackingCost;
import setpoint.model.plan.Content;
import setpoint.model.plan.Finding;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Signature;
import setpoint.model.plan.Validation;
import setpoint.model.plan.Versions;
import setpoint.model.week.Blocks;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.model.work.ImportPlan;
import setpoint.model.work.Progress;
import setpoint.model.work.Status;
import setpoint.persistence.Store;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.plan.PlanFile;
import setpoint.persistence.exchange.plan.Signers;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.plan.Verification;

/// The one sample: its files fit the schema, are taken in and written back byte for byte, and its story can be told.
class SampleTest {
    private static final Instant END = Instant.parse("2026-11-21T09:00:00Z");

    static List<String> files() {
        return Sample.planFiles();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitsTheSchema(String name) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(getClass().getResourceAsStream("/setpoint/schema/setpoint-plan-1.json"));
        var text = new String(Sample.file(name), StandardCharsets.UTF_8);
        assertEquals(List.of(), schema.validate(text, InputFormat.JSON));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWrittenBackByteForByte(String name) {
        var workspace = new Workspace(new MemoryJournal(), new PastClock(END, ZoneOffset.UTC));
        var read = new PlanFile(Signers.NONE).read(new Source(name, Sample.file(name)), Options.DEFAULT);
        assertEquals(List.of(), read.warnings());
        workspace.apply(read.edit("Sample", ImportPlan.OnConflict.FAIL, Map.of()), Author.person("you", "import"));
        var plan = read.content().plan();
        assertEquals(plan + ".json", name);
        assertArrayEquals(Sample.file(name), PlanFile.write(Exported.draft(workspace.snapshot(), plan)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNothingToMend(String name) {
        var read = new PlanFile(Signers.NONE).read(new Source(name, Sample.file(name)), Options.DEFAULT);
        assertEquals(
                List.of(),
                Validation.of(read.content()).findings().stream().map(Finding::sentence).toList());
    }

    @Test
    void tellsAStudioOfEverySort() throws GeneralSecurityException {
        var now = told();
        assertEquals(
                Set.of("content-marketing", "orchestrator", "sales-dev", "test-engineer", "you"),
                now.all(Agent.class, "").stream().map(Agent::id).collect(Collectors.toSet()));
        assertEquals(
                Map.of(
                        "low-tide-alerts", "14 tasks PUBLISHED 1",
                        "offline-maps", "40 tasks APPROVED 1",
                        "resume-crash", "9 tasks APPROVED 1",
                        "species-pictures", "24 tasks PUBLISHED 1",
                        "spring-calendar", "11 tasks DRAFT 2",
                        "winter-newsletter", "3 tasks DRAFT 1"),
                now.all(Plan.class, "").stream().collect(Collectors.toMap(Plan::id, plan -> described(now, plan))));
    }

    /// Whatever the day and the hour at which somebody looks: the weeks are told up to then, and no further.
    @ParameterizedTest
    @ValueSource(strings = {
        "2026-11-23T00:00:00Z", "2026-11-23T08:20:00Z", "2026-11-26T10:30:00Z", "2026-11-29T23:59:00Z",
        "2026-12-31T12:00:00Z", "2027-01-04T09:00:00Z"})
    void tellsWeeksUpToTheEndOfTheStory(Instant end) throws GeneralSecurityException {
        var now = told(end);
        var week = Week.of(end.atZone(ZoneOffset.UTC).toLocalDate());
        assertEquals(17, Blocks.of(now, "you").in(week).stream().filter(Timeblock::isDream).count());
        for (var agent : now.all(Agent.class, ""))
            assertTrue(Blocks.of(now, agent.id()).all()
                    .allMatch(block -> block.isDream() || !block.end(end).isAfter(end) || block.isRunning()));
    }

    /// All three questions that a measure asks are answered in numbers.
    @Test
    void itsPersonsTrackingCanBeJudged() throws GeneralSecurityException {
        var cost = TrackingCost.of(told(), "you", Week.of(END.atZone(ZoneOffset.UTC).toLocalDate()));
        assertTrue(cost.tasks() >= 4, cost::sentence);
        assertTrue(cost.costMinutes() > 0 && cost.isWorthIt(), cost::sentence);
    }

    private static String described(Snapshot now, Plan plan) {
        var content = Content.ofDraft(now, plan.id());
        return "%d tasks %s %d".formatted(content.tasks().size(), Versions.stateOf(now, plan),
                Versions.numberOf(now, plan));
    }

    /// Whoever looks at it finds each way in which a task can stand.
    @Test
    void showsEveryStatus() throws GeneralSecurityException {
        var now = told();
        var found = new TreeMap<Status, String>();
        for (var plan : now.all(Plan.class, "")) {
            if (Versions.running(now, plan.id()).isEmpty()) continue;
            var standing = Progress.of(now, plan.id()).at(END, ZoneOffset.UTC);
            for (var task : standing.content().tasks()) found.put(standing.of(task.id()), plan.id() + "/" + task.id());
        }
        var missing = EnumSet.allOf(Status.class);
        missing.removeAll(found.keySet());
        // open with an open blocker: no verb leads there, only an import does
        assertEquals(Set.of(Status.BLOCKED), missing, found::toString);
    }

    @Test
    void whatItPublishesCanBeVerified() throws GeneralSecurityException {
        var now = told();
        for (var plan : List.of("low-tide-alerts", "species-pictures", "spring-calendar")) {
            var bytes = PlanFile.write(Exported.newest(now, plan));
            var verified = Verification.verify(plan + ".json", bytes, Signers.NONE);
            assertTrue(verified.valid(), () -> verified.problems().toString());
            var altered = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\"title\": \"", "\"title\": \"Not ");
            assertFalse(Verification.verify("x.json", altered.getBytes(StandardCharsets.UTF_8), Signers.NONE).valid());
        }
    }

    /// What the program does on its first run: a workspace on disk with a past, opened again with the real clock.
    @Test
    void canBeKeptOnDisk(@TempDir Path folder) {
        var clock = new PastClock(END.minus(Duration.ofDays(30)), ZoneOffset.UTC);
        Snapshot told;
        try (var store = Store.open(folder, "sample", clock, Thread::new)) {
            var workspace = store.workspace();
            Sample.fill(workspace, clock, store.keys()::sign, END);
            told = workspace.snapshot();
        }
        try (var store = Store.open(folder, "window", Clock.fixed(END, ZoneOffset.UTC), Thread::new)) {
            assertEquals(List.of(), store.notes());
            assertEquals(told, store.workspace().snapshot());
        }
    }

    private static Snapshot told() throws GeneralSecurityException {
        return told(END);
    }

    private static Snapshot told(Instant end) throws GeneralSecurityException {
        var clock = new PastClock(end.minus(Duration.ofDays(100)), ZoneOffset.UTC);
        var workspace = new Workspace(new MemoryJournal(), clock);
        Sample.fill(workspace, clock, signer(), end);
        return workspace.snapshot();
    }

    private static Function<byte[], Signature> signer() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance(Signature.ED25519).generateKeyPair();
        var publicKey = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return text -> {
            try {
                var signing = java.security.Signature.getInstance(Signature.ED25519);
                signing.initSign(keys.getPrivate());
                signing.update(text);
                return new Signature(Signature.ED25519, publicKey, Base64.getEncoder().encodeToString(signing.sign()));
            } catch (GeneralSecurityException impossible) {
                throw new AssertionError(impossible);
            }
        };
    }
}
