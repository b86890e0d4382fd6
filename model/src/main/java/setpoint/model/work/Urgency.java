package setpoint.model.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Moments;
import setpoint.model.plan.Task;
import setpoint.model.schedule.CriticalPath;

/// How urgent the tasks of a plan are, as it stands at a moment. Immutable.
public final class Urgency {
    private final Standing standing;
    private final CriticalPath path;
    private final long[] slack;

    private Urgency(Standing standing) {
        this.standing = standing;
        path = CriticalPath.of(standing.content());
        slack = slackToDeadlines(standing);
    }

    public static Urgency of(Standing standing) {
        return new Urgency(standing);
    }

    /// How long a task can wait before a deadline is missed, in minutes; [Long#MAX_VALUE] without one.
    public long slackOf(String task) {
        return slack[standing.content().graph().indexOf(task)];
    }

    /// Whether a delay of a task delays its plan.
    public boolean isCritical(String task) {
        return path.isCritical(task);
    }

    /// Why a task that can start stands where it does among the others, in a sentence or two.
    public String why(String task) {
        long slack = slackOf(task);
        var parts = new ArrayList<String>();
        var before = standing.content().dependenciesOf(task).stream().filter(Urgency::holdsTheStart).toList();
        var abandoned = before.stream()
                .map(Dependency::from)
                .filter(from -> standing.of(from) == Status.ABANDONED)
                .toList();
        if (before.isEmpty()) parts.add("Waits for nothing.");
        else if (before.size() == 1) parts.add("“%s” is met.".formatted(before.getFirst().from()));
        else parts.add("All %d it depends on are met.".formatted(before.size()));
        if (!abandoned.isEmpty()) parts.add("Abandoned counts as met: %s.".formatted(String.join(", ", abandoned)));
        if (slack < 0) parts.add("Late: its deadline can no longer be kept as estimated.");
        else if (slack != Long.MAX_VALUE) parts.add("Can wait %s.".formatted(inWords(slack)));
        if (isCritical(task)) parts.add("On the critical path.");
        int waiting = standing.content().dependentsOf(task).size();
        if (waiting > 0) parts.add(waiting == 1 ? "1 task waits for it." : waiting + " tasks wait for it.");
        return String.join(" ", parts);
    }

    private static boolean holdsTheStart(Dependency dependency) {
        return dependency.type() == Dependency.Type.FS || dependency.type() == Dependency.Type.SS;
    }

    private static String inWords(long minutes) {
        if (minutes >= 48 * 60) return minutes / (24 * 60) + " days";
        return minutes >= 120 ? minutes / 60 + " h" : minutes + " min";
    }

    /// For each task the minutes until it must start, so that its own deadline and those of all that wait for it can be
    /// kept. The plan's deadline is one of every task.
    private static long[] slackToDeadlines(Standing standing) {
        var graph = standing.content().graph();
        var latestFinish = new long[graph.size()];
        var planDeadline = standing.content().brief().deadline();
        long last = planDeadline == null ? Long.MAX_VALUE : minutesUntil(planDeadline, standing);
        for (int i = 0; i < latestFinish.length; i++) {
            var own = graph.task(i).deadline();
            latestFinish[i] = own == null ? last : Math.min(last, minutesUntil(own, standing));
        }
        for (int place = graph.size() - 1; place >= 0; place--) {
            int i = graph.inOrder(place);
            if (graph.parent(i) >= 0)
                latestFinish[i] = Math.min(latestFinish[i], latestFinish[graph.parent(i)]);
            if (latestFinish[i] == Long.MAX_VALUE || standing.of(graph.task(i).id()).hasEnded()) continue;
            long latestStart = latestFinish[i] - minutesOf(graph.task(i), graph.isParent(i));
            for (int link = graph.firstLink(i); link < graph.firstLink(i + 1); link++) {
                int from = graph.predecessor(link);
                if (graph.type(link) == Dependency.Type.FS)
                    latestFinish[from] = Math.min(latestFinish[from], latestStart - graph.lag(link));
            }
        }
        var slack = new long[graph.size()];
        for (int i = 0; i < slack.length; i++)
            slack[i] = latestFinish[i] == Long.MAX_VALUE
                    ? Long.MAX_VALUE
                    : latestFinish[i] - minutesOf(graph.task(i), graph.isParent(i));
        return slack;
    }

    private static long minutesOf(Task task, boolean parent) {
        return parent ? 0 : task.likelyMinutes();
    }

    private static long minutesUntil(String deadline, Standing standing) {
        Instant end = deadline.length() == 10
                ? Moments.at(deadline, standing.zone()).plus(Duration.ofDays(1))
                : Moments.at(deadline, standing.zone());
        return Duration.between(standing.now(), end).toMinutes();
    }
}
