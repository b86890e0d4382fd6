package setpoint.app.cli.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.persistence.Folder;
import setpoint.persistence.Mirror;
import setpoint.persistence.exchange.beads.Beads;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.plan.PlanFile;

/// What a workspace's folder mirrors for other programs, one file for each plan.
public enum Mirrored {
    /// The newest version as a plan file, else the draft.
    PLAN(".json") {
        @Override
        public Path in(Folder folder) {
            return folder.plans();
        }

        @Override
        public Optional<byte[]> of(Snapshot now, String plan) {
            return Optional.of(PlanFile.write(Exported.newest(now, plan)));
        }
    },
    /// The work graph of what has been approved, as a beads file.
    WORK(".jsonl") {
        @Override
        public Path in(Folder folder) {
            return folder.work();
        }

        @Override
        public Optional<byte[]> of(Snapshot now, String plan) {
            if (now.find(Plan.class, "", plan).map(Plan::archived).orElse(true)) return Optional.empty();
            return Versions.running(now, plan).map(v -> Beads.write(Exported.version(now, v)));
        }
    };

    private final String ending;

    Mirrored(String ending) {
        this.ending = ending;
    }

    /// The ending of the files' names.
    public String ending() {
        return ending;
    }

    /// Where they lie.
    public abstract Path in(Folder folder);

    /// What the file of a plan holds; empty where it has none.
    public abstract Optional<byte[]> of(Snapshot now, String plan);

    void write(Folder folder, Snapshot now, String plan) throws IOException {
        Mirror.write(in(folder), ending, this::of, now, plan);
    }
}
