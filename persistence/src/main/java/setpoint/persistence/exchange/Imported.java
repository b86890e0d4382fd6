package setpoint.persistence.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.inbox.InboxEdit;
import setpoint.model.plan.Content;
import setpoint.model.plan.Placement;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Publication;
import setpoint.model.work.ImportPlan;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.model.work.WorkState;

/// What a file holds, read and found sound.
///
/// @param format the format's word
/// @param locked the approved version that the file is, where it is one
/// @param theirs when each item was last changed, by its id, where the format says; asked for only where it decides
public record Imported(
        String format,
        Content content,
        List<WorkState> work,
        List<Placement> layout,
        @Nullable PlanVersion locked,
        @Nullable Publication publication,
        Supplier<Map<String, Instant>> theirs,
        List<Warning> warnings) {

    /// A draft without any history.
    public static Imported draft(String format, Content content, List<Warning> warnings) {
        return new Imported(format, content, List.of(), List.of(), null, null, Map::of, warnings);
    }

    /// The edit that takes it in.
    ///
    /// @param ours when each item of the plan here was last changed, by its id
    public ImportPlan edit(String project, OnConflict onConflict, Map<String, Instant> ours) {
        var changed = onConflict == OnConflict.NEWER ? theirs.get() : Map.<String, Instant>of();
        return new ImportPlan(project, content, work, layout, locked, publication, onConflict, changed, ours);
    }

    /// The one change that takes it in and reports its warnings to the inbox.
    ///
    /// @param edit what [#edit] gave
    public Edit reported(ImportPlan edit) {
        var sentences = warnings.stream().map(Warning::toString).toList();
        return new Batch(
                ImportPlan.VERB, List.of(edit, new InboxEdit.ReportImport(content.plan(), format, sentences)));
    }

    /// The same with further warnings.
    public Imported warning(List<Warning> more) {
        if (more.isEmpty()) return this;
        var all = Stream.concat(warnings.stream(), more.stream()).toList();
        return new Imported(format, content, work, layout, locked, publication, theirs, all);
    }
}
