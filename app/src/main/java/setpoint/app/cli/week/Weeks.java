package setpoint.app.cli.week;

import picocli.CommandLine.Command;

/// Weeks as a whole: the commands.
@Command(
        name = "week",
        description = {
            "Shows an agent's week, opens it from the week template, and makes the next version of that template.",
            "",
            "Weeks are those of ISO 8601, from Monday on, in the agent's zone: 2026-W48."
        },
        footer = {
            "  setpoint week show", "  setpoint week open --week 2026-W49",
            "  setpoint week template --from-week 2026-W48"
        },
        subcommands = {WeekShow.class, WeekOpen.class, WeekTemplateOf.class})
public final class Weeks {}
