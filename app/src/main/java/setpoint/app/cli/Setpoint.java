package setpoint.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Call;
import setpoint.app.cli.frame.Exit;
import setpoint.app.cli.frame.Fault;
import setpoint.app.cli.frame.Globals;
import setpoint.app.cli.frame.OpenElsewhere;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.RemoteWorkbench;
import setpoint.app.cli.frame.World;
import setpoint.app.cli.verb.*;
import setpoint.app.cli.week.*;
import setpoint.model.core.Refused;
import setpoint.model.core.TextSafety;
import setpoint.persistence.exchange.json.JsonText;

/// The command line as a whole: `setpoint [--workspace DIR] [--json] COMMAND …`.
///
/// Exit codes follow one rule. What cannot be read, or names something that is not there, is bad input: 2. What is
/// understood and refused as things stand, or found not to hold, is a no: 1. Anything else is a fault of Setpoint's own: 3.
@Command(
        name = "setpoint",
        description = {
            "A workbench where people and agents plan, do and measure work together.",
            "",
            "Without a command it opens the window. Each command has a --help of its own."
        },
        versionProvider = Setpoint.Version.class,
        footer = {
            "  setpoint import issues.jsonl",
            "  setpoint plans",
            "  setpoint ready --json | jq '.ready[0]'",
            "  setpoint approve search --rationale \"Covers all that we agreed on\"",
            "  setpoint week show",
            "  source <(setpoint completion)"
        },
        subcommands = {
            Open.class, TourOf.class, Import.class, Export.class, Plans.class, Show.class, New.class, EditPlan.class,
            Approve.class, Publish.class, RequestChange.class, Improve.class, Verify.class, Diff.class,
            ReadyTasks.class, Claim.class,
            Unclaim.class, Start.class, Stop.class,
            Close.class, Fail.class, Abandon.class, Reopen.class, Decide.class, CriticalPathOf.class, InboxList.class,
            Capture.class, Agents.class, TimeBlocks.class, Weeks.class, Measure.class, Cycles.class, Archetypes.class,
            Undo.class,
            Backup.class,
            Restore.class, Check.class, Completion.class
        })
public final class Setpoint extends Globals implements Callable<Integer> {
    private static final int WIDTH = 100;

    /// How often a workbench is asked that seems to be ending.
    private static final int ATTEMPTS = 20;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.") private boolean version;

    private final int attempt;

    private Setpoint(World world, int attempt) {
        super(world);
        this.attempt = attempt;
    }

    /// Runs one command.
    ///
    /// @return its exit code
    public static int run(String[] args, World world) {
        return run(args, world, 1);
    }

    private static int run(String[] args, World world, int attempt) {
        int exit = new Setpoint(world, attempt).line(args).execute(args);
        world.out().flush();
        world.err().flush();
        return exit;
    }

    private CommandLine line(String[] args) {
        var line = new CommandLine(this)
                .setOut(new PrintWriter(world().out(), true))
                .setErr(new PrintWriter(world().err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(world().colour() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setExecutionExceptionHandler((failure, at, _) -> failed(failure, args, at.getCommand()))
                .setParameterExceptionHandler((wrong, _) -> misused(wrong, Arrays.asList(args).contains("--json")));
        describe(line);
        return line;
    }

    private static void describe(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading("Usage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(new LinkedHashMap<>(Exit.meanings()))
                .footerHeading("%nExamples:%n")
                .sortOptions(false);
        line.getSubcommands().values().forEach(Setpoint::describe);
    }

    @Override
    public Integer call() throws Exception {
        return new Open().under(this).call();
    }

    private int failed(Exception failure, String[] args, Object command) {
        return switch (failure) {
            case OpenElsewhere elsewhere -> passOn(elsewhere.workbench(), args, command);
            case AnswerIsNo no -> say(no.getMessage(), Exit.NO, json());
            case Refused refused -> say(refused.getMessage(), Exit.BAD_INPUT, json());
            default -> say(Fault.report(logs(), failure, world().clock().instant()), Exit.FAULT, json());
        };
    }

    /// Has the workbench do it all, and does it here after all where that has just ended.
    private int passOn(RemoteWorkbench workbench, String[] args, Object command) {
        try {
            boolean readsInput = command instanceof Call call && call.readsInput();
            var exit = workbench.carryOut(List.of(args), world(), readsInput);
            if (exit.isPresent()) return exit.getAsInt();
            if (attempt < ATTEMPTS) return run(args, world(), attempt + 1);
            throw new AnswerIsNo("The workbench that has the workspace open does not answer. Close it first.");
        } catch (IOException | RuntimeException failed) {
            return failed(failed, args, command);
        }
    }

    private int misused(ParameterException wrong, boolean json) {
        if (wrong.getCause() instanceof Refused refused) return say(refused.getMessage(), Exit.BAD_INPUT, json);
        var line = wrong.getCommandLine();
        say(sentence(wrong), Exit.BAD_INPUT, json);
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr().println("See: %s --help".formatted(line.getCommandSpec().qualifiedName()));
        return Exit.BAD_INPUT;
    }

    private static String sentence(ParameterException wrong) {
        boolean command = wrong instanceof UnmatchedArgumentException && wrong.getCommandLine().getParent() == null;
        if (!command) return Style.safe(wrong.getMessage());
        var first = ((UnmatchedArgumentException) wrong).getUnmatched().getFirst();
        return "There is no %s “%s”.".formatted(first.startsWith("-") ? "option" : "command", Style.safe(first));
    }

    /// A message for people and, where JSON was asked for, the one document that programs get.
    private int say(String sentence, int exit, boolean json) {
        world().err().println("setpoint: " + TextSafety.shown(sentence));
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("error", sentence);
            document.put("exit", (long) exit);
            world().out().print(JsonText.pretty(document));
        }
        world().out().flush();
        world().err().flush();
        return exit;
    }

    /// What `--version` prints.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var built = Setpoint.class.getPackage().getImplementationVersion();
            return new String[] {
                "Setpoint " + (built == null ? "(built from source)" : built),
                "Java %s, %s".formatted(Runtime.version(), System.getProperty("os.name"))
            };
        }
    }
}
