package setpoint.views.plan.draft;

import setpoint.views.plan.propose.Proposing;

/// All that a person does to the shown plan in the graph, by what it is about.
record Verbs(
        Drafting drafting, CopyPaste copyPaste, Linking linking, Nesting nesting, Arranging arranging,
        Phasing phases, Proposing proposing) {}
