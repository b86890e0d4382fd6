package setpoint.app.cli.week;

import picocli.CommandLine.Command;

/// Modes of work: the commands.
@Command(
        name = "archetype",
        description = {
            "Lists and defines archetypes, the modes of work. Every workspace begins with SCAN, CREATE, DISTRIBUTE and MEASURE;"
                    + " the set is yours to edit."
        },
        footer = {
            "  setpoint archetype list", "  setpoint archetype define TALK --title \"Talk with people\" --look SCAN"
        },
        subcommands = {ArchetypeList.class, ArchetypeDefine.class})
public final class Archetypes {}
