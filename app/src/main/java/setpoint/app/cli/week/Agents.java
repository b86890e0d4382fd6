package setpoint.app.cli.week;

import picocli.CommandLine.Command;

/// Who works: the commands.
@Command(
        name = "agent",
        description = {
            "Lists, shows, adds and changes agents: the people and AIs who work. They share one profile; the type is the only"
                    + " distinction.",
            "",
            "Every workspace has one from the start: you."
        },
        footer = {
            "  setpoint agent list",
            "  setpoint agent add planner --type AI --domain \"Drafts plans\" --archetype SCAN",
            "  setpoint agent update you --zone Europe/Berlin --hours \"MON-FRI 09:00-17:00\""
        },
        subcommands = {AgentList.class, AgentShow.class, AgentAdd.class, AgentUpdate.class})
public final class Agents {}
