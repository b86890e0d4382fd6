package setpoint.app.cli.frame;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParentCommand;

/// One call of a command.
public abstract class Call implements Callable<Integer> {
    @ParentCommand private @Nullable Globals globals;

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
        if (globals == null) throw new IllegalStateException("a command without its parent");
        return globals;
    }

    protected final World world() {
        return globals().world();
    }

    protected final Style style() {
        return new Style(world().colour());
    }
}
