package setpoint.app.cli.frame;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// One call of a command.
public abstract class Call implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    private @Nullable Globals globals;

    /// Does what was asked.
    ///
    /// @throws AnswerIsNo exit code 1
    /// @throws setpoint.model.core.Refused exit code 2
    protected abstract Answer answer() throws IOException;

    @Override
    public final Integer call() throws IOException {
        var answer = answer();
        globals().print(answer);
        return answer.exit();
    }

    /// Whether it reads standard input, as it was called.
    public boolean readsInput() {
        return false;
    }

    /// Where a command is called by another instead of by its name.
    public Call under(Globals globals) {
        this.globals = globals;
        return this;
    }

    protected final Globals globals() {
        if (globals != null) return globals;
        if (spec == null) throw new IllegalStateException("a command without its parent");
        return (Globals) spec.root().userObject();
    }

    protected final World world() {
        return globals().world();
    }

    protected final Style style() {
        return new Style(world().colour());
    }
}
