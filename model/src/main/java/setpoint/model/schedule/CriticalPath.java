package setpoint.model.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import setpoint.model.plan.Content;
import setpoint.model.plan.TaskGraph;

/// When each task of a plan can begin and must end, in minutes of work from the plan's beginning, if everything takes as
/// long as estimated and nobody ever waits for hands. The critical path method (Kelley and Walker, "Critical-Path
/// Planning and Scheduling", 1959), with all four types of dependency and their lags.
///
/// A task without an estimate takes no time. A task with parts spans them. A task that only another's outcome wakes is
/// dormant: it takes no time and is never critical.
public final class CriticalPath {
    private static final int FAR = Integer.MAX_VALUE / 4;

    private final TaskGraph graph;
    private final int[] duration;
    private final int[] earliestStart;
    private final int[] earliestFinish;
    private final int[] latestStart;
    private final int[] latestFinish;
    private final int length;

    /// One task's row.
    ///
    /// @param es earliest start
    /// @param ef earliest finish
    /// @param ls latest start that delays nothing
    /// @param lf latest finish that delays nothing
    /// @param slack how much it may slip; 0 or less on the critical path
    public record Row(String id, int es, int ef, int ls, int lf, int slack, boolean critical) {}

    public static CriticalPath of(Content content) {
        return new CriticalPath(content.graph());
    }

    private CriticalPath(TaskGraph graph) {
        this.graph = graph;
        int n = graph.size();
        duration = new int[n];
        earliestStart = new int[n];
        earliestFinish = new int[n];
        latestStart = new int[n];
        latestFinish = new int[n];
        for (int i = 0; i < n; i++)
            if (!graph.isParent(i) && !graph.isWokenByOutcome(i)) duration[i] = graph.task(i).likelyMinutes();
        forward();
        length = Arrays.stream(earliestFinish).max().orElse(0);
        backward();
    }

    private void forward() {
        for (int place = 0; place < graph.size(); place++) {
            int i = graph.inOrder(place);
            if (graph.isParent(i)) spanParts(i, earliestStart, earliestFinish);
            else {
                earliestStart[i] = Math.max(0, earliest(i));
                earliestFinish[i] = earliestStart[i] + duration[i];
            }
        }
    }

    private int earliest(int i) {
        int earliest = 0;
        for (int own = i; own >= 0; own = graph.parent(own))
            for (int link = graph.firstLink(own); link < graph.firstLink(own + 1); link++)
                earliest = Math.max(earliest, allowedBy(link, duration[i]));
        for (int before : graph.previousPhase(i)) earliest = Math.max(earliest, earliestFinish[before]);
        return earliest;
    }

    /// The earliest start that a link allows for a task of this duration.
    private int allowedBy(int link, int duration) {
        int from = graph.predecessor(link);
        int lag = graph.lag(link);
        return switch (graph.type(link)) {
            case FS -> earliestFinish[from] + lag;
            case SS -> earliestStart[from] + lag;
            case FF -> earliestFinish[from] + lag - duration;
            case SF -> earliestStart[from] + lag - duration;
        };
    }

    private void backward() {
        int n = graph.size();
        var finishBy = new int[n];
        var startBy = new int[n];
        Arrays.fill(finishBy, FAR);
        Arrays.fill(startBy, FAR);
        for (int place = n - 1; place >= 0; place--) {
            int i = graph.inOrder(place);
            if (graph.isParent(i)) continue;
            int finish = length;
            for (int own = i; own >= 0; own = graph.parent(own))
                finish = Math.min(finish, Math.min(finishBy[own], startBy[own] + duration[i]));
            latestFinish[i] = finish;
            latestStart[i] = finish - duration[i];
            for (int own = i; own >= 0; own = graph.parent(own))
                for (int link = graph.firstLink(own); link < graph.firstLink(own + 1); link++)
                    holdBack(link, i, finishBy, startBy);
            for (int before : graph.previousPhase(i)) finishBy[before] = Math.min(finishBy[before], latestStart[i]);
        }
        for (int place = 0; place < n; place++) {
            int i = graph.inOrder(place);
            if (graph.isParent(i)) spanParts(i, latestStart, latestFinish);
        }
    }

    /// What a link asks of its predecessor, given when its successor must be.
    private void holdBack(int link, int i, int[] finishBy, int[] startBy) {
        int from = graph.predecessor(link);
        int lag = graph.lag(link);
        switch (graph.type(link)) {
            case FS -> finishBy[from] = Math.min(finishBy[from], latestStart[i] - lag);
            case SS -> startBy[from] = Math.min(startBy[from], latestStart[i] - lag);
            case FF -> finishBy[from] = Math.min(finishBy[from], latestFinish[i] - lag);
            case SF -> startBy[from] = Math.min(startBy[from], latestFinish[i] - lag);
        }
    }

    private void spanParts(int i, int[] start, int[] finish) {
        start[i] = IntStream.of(graph.children(i)).map(c -> start[c]).min().orElse(0);
        finish[i] = IntStream.of(graph.children(i)).map(c -> finish[c]).max().orElse(0);
    }

    /// How long the plan takes at least, in minutes of work.
    public int lengthMinutes() {
        return length;
    }

    /// Whether a delay of this task delays the plan.
    public boolean isCritical(String task) {
        int i = graph.indexOf(task);
        return i >= 0 && isCritical(i);
    }

    private boolean isCritical(int i) {
        return length > 0 && slack(i) <= 0 && !graph.isWokenByOutcome(i);
    }

    private int slack(int i) {
        return latestStart[i] - earliestStart[i];
    }

    public Row row(String task) {
        int i = graph.indexOf(task);
        if (i < 0) throw new IllegalArgumentException("no task " + task);
        return row(i);
    }

    private Row row(int i) {
        return new Row(
                graph.task(i).id(), earliestStart[i], earliestFinish[i], latestStart[i], latestFinish[i], slack(i),
                isCritical(i));
    }

    /// All tasks, each after what it waits for.
    public List<Row> rows() {
        return IntStream.range(0, graph.size())
                .mapToObj(place -> row(graph.inOrder(place)))
                .toList();
    }
}
