package setpoint.app.cli.verb;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Call;

/// Prints a script for the shell.
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash and zsh.",
        footer = {
            "  source <(setpoint completion)                                        for this shell",
            "  setpoint completion > ~/.local/share/bash-completion/completions/setpoint  for all of them"
        })
public final class Completion extends Call {
    @Spec private @Nullable CommandSpec spec;

    @Override
    protected Answer answer() {
        if (spec == null) throw new IllegalStateException("a command without its description");
        var script = AutoComplete.bash("setpoint", spec.root().commandLine());
        return new Answer().with("shell", "bash").with("script", script).lines(script.lines().toList());
    }
}
