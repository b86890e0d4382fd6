package setpoint.app.cli.frame;

import java.nio.file.Path;
import setpoint.persistence.Folder;
import setpoint.persistence.Keys;
import setpoint.persistence.exchange.plan.Signers;

/// Whose signatures are recognised in a workspace.
public final class Signing {
    private Signing() {}

    /// Reads the public keys that lie in a workspace's folder; the workspace need not be open, nor be there.
    public static Signers signers(Path workspace) {
        var keys = new Keys(new Folder(workspace).keys());
        return new Signers(keys.publicKeyIfAny().orElse(null), keys.known());
    }
}
