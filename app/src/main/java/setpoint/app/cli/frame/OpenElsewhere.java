package setpoint.app.cli.frame;

/// A running workbench has the workspace open, so the call is carried out there.
public final class OpenElsewhere extends RuntimeException {
    private final transient RemoteWorkbench workbench;

    public OpenElsewhere(RemoteWorkbench workbench) {
        super("A running workbench has the workspace open.", null, false, false);
        this.workbench = workbench;
    }

    public RemoteWorkbench workbench() {
        return workbench;
    }
}
