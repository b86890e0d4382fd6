package setpoint.app.cli.week;

import picocli.CommandLine.Command;

/// Timeblocks: the commands.
@Command(
        name = "block",
        description = {
            "Lists, adds and changes timeblocks: when something is intended (DREAM) and when it happened (REALITY).",
            "",
            "Times are by the clocks of the agent's zone, unless they carry an offset. A DREAM block is a time on the wall; a"
                    + " REALITY block is an instant, and a correction of one that began before yesterday says why."
        },
        footer = {
            "  setpoint block add --type DREAM --start 2026-11-23T08:00 --end 2026-11-23T09:00 --archetype SCAN",
            "  setpoint block add --type REALITY --start 2026-11-23T08:05 --end 2026-11-23T09:10 --task read",
            "  setpoint block list --week 2026-W48",
            "  setpoint block happened 2026-11-23.0800"
        },
        subcommands = {
            BlockList.class, BlockAdd.class, BlockMove.class, BlockUpdate.class, BlockSplit.class, BlockJoin.class,
            BlockRemove.class, BlockHappened.class
        })
public final class TimeBlocks {}
