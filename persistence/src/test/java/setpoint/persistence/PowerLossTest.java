package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// Takes the power away at any moment: of what was not forced, the disk holds any part.
class PowerLossTest {
    private static final int EDITS = 150;

    @TempDir Path temp;

    @Test
    void whatWasAcknowledgedOutlivesAPowerCut() throws Exception {
        assertEquals(List.of(), findings(Faults.seed(), Faults.times(200), true));
    }

    @Test
    @Tag("faults")
    void whatWasAcknowledgedOutlivesManyPowerCuts() throws Exception {
        assertEquals(List.of(), findings(Faults.seed(), Faults.times(5_000), true));
    }

    @Test
    void withoutForcingThisTestFails() throws Exception {
        assertNotEquals(List.of(), findings(Faults.seed(), 10, false));
    }

    /// Records one session, and opens so many of the images that a power cut may have left of it, each twice.
    private List<String> findings(long seed, int images, boolean forces) throws Exception {
        var folder = temp.resolve("recorded-" + forces);
        var io = new RecordedIo();
        RecordingFiles.io = io;
        // how many operations there had been when a revision was acknowledged
        var acknowledged = new ConcurrentSkipListMap<Integer, Long>();
        var states = new ArrayList<Snapshot>(List.of(Snapshot.empty()));
        var options = Options.USUAL
                .on(new RecordingDisk(io, forces))
                .through(RecordingFiles.scheme())
                .withoutUpkeep();
        int started;
        try (var store = Store.open(folder, "test", Clock.systemUTC(), Thread::new, options)) {
            var workspace = store.workspace();
            var edits = new RandomEdits(seed);
            started = io.size();
            for (int i = 0; i < EDITS; i++) {
                var commit = edits.step(workspace);
                states.add(commit.snapshot());
                long revision = commit.snapshot().revision();
                commit.durable().thenRun(() -> acknowledged.put(io.size(), revision));
                if (i % 3 == 0) commit.await();
                if (i % 50 == 49) store.past(past -> past.newest(1));
            }
        }
        var findings = new ArrayList<String>();
        for (int i = 0; i < images; i++) {
            var random = new Random(seed + i);
            int cut = started + random.nextInt(io.size() - started + 1);
            var image = temp.resolve("image");
            io.image(cut, folder, image, random);
            var promised = acknowledged.floorEntry(cut);
            var replay = "operation %d of %d, ".formatted(cut, io.size()) + Faults.replay(seed + i);
            var finding = opened(image, promised == null ? 0 : promised.getValue(), states);
            if (finding.isEmpty()) finding = opened(image, promised == null ? 0 : promised.getValue(), states);
            if (!finding.isEmpty()) findings.add(finding + " " + replay);
            Trees.delete(image);
        }
        System.out.printf("%d power cuts (forced %s): %d findings%n", images, forces, findings.size());
        return findings;
    }

    /// @return what is wrong; empty where nothing is
    private static String opened(Path image, long promised, List<Snapshot> states) {
        try (var store = Store.open(
                image, "test", Clock.systemUTC(), Thread::new, Options.USUAL.withoutUpkeep())) {
            var found = store.load().snapshot();
            if (found.revision() < promised) return "acknowledged %d, found %d".formatted(promised, found.revision());
            if (!found.equals(states.get((int) found.revision()))) return "not what was edited";
            return String.join(" ", store.check());
        } catch (Refused unopenable) {
            return unopenable.getMessage();
        }
    }
}
