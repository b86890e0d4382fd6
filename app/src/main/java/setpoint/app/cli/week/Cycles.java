package setpoint.app.cli.week;

import picocli.CommandLine.Command;

/// Cycles: the commands.
@Command(
        name = "cycle",
        description = {
            "Closes the cycle of a week once it is over, opens it again, and lists the closed ones.",
            "",
            "A closed cycle keeps what its week came to. Its blocks are records from then on, corrected only by saying why."
        },
        footer = {
            "  setpoint cycle close --week 2026-W48 --rule \"Mornings are for making\" --open-next",
            "  setpoint cycle reopen --week 2026-W48 --why \"Friday was not recorded\"", "  setpoint cycle list"
        },
        subcommands = {CycleList.class, CycleClose.class, CycleReopen.class})
public final class Cycles {}
