package setpoint.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Refused;
import setpoint.model.plan.PlanEdit.ArchivePlan;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.ProjectEdit.ArchiveProject;
import setpoint.model.plan.ProjectEdit.CreateProject;
import setpoint.model.plan.ProjectEdit.RemoveProject;
import setpoint.model.plan.ProjectEdit.RenameProject;
import setpoint.model.plan.ProjectEdit.UnarchiveProject;

class ProjectTest {
    private final Bench bench = Bench.withPlan();

    @Test
    void isArchivedWithItsLastPlan() {
        bench.does(new CreatePlan("q", "studio", "Another plan", ""));
        bench.does(new ArchivePlan("p"));
        assertFalse(studio().isArchived(bench.workspace.snapshot()));
        bench.does(new ArchiveProject("studio"));
        assertTrue(studio().isArchived(bench.workspace.snapshot()));
        assertRefused("has no plan to archive", new ArchiveProject("studio"));
        bench.does(new UnarchiveProject("studio"));
        assertTrue(Project.plans(bench.workspace.snapshot(), "studio").stream().noneMatch(Plan::archived));
    }

    @Test
    void anEmptyOneIsNotArchivedAndCanBeRemoved() {
        bench.does(new CreateProject("garden", "Garden"));
        assertFalse(bench.workspace.snapshot().get(Project.class, "", "garden").isArchived(bench.workspace.snapshot()));
        assertRefused("has 1 plan", new RemoveProject("studio"));
        bench.does(new RemoveProject("garden"));
        assertFalse(bench.workspace.snapshot().has(Project.key("garden")));
    }

    @Test
    void titlesAreUniqueAndNotEmpty() {
        assertRefused("already a project", new CreateProject("other", "Studio"));
        bench.does(new CreateProject("garden", "Garden"));
        assertRefused("already a project", new RenameProject("garden", "Studio"));
        assertRefused("needs a title", new RenameProject("garden", " "));
        bench.does(new RenameProject("garden", "Big garden"));
        assertEquals("garden", Project.named(bench.workspace.snapshot(), "Big garden").id());
    }

    private Project studio() {
        return bench.workspace.snapshot().get(Project.class, "", "studio");
    }

    private void assertRefused(String words, ProjectEdit edit) {
        var refused = assertThrows(Refused.class, () -> bench.does(edit));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }
}
