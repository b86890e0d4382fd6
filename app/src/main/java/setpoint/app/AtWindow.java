package setpoint.app;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Person;
import setpoint.app.cli.frame.Question;
import setpoint.app.server.PassedCall;
import setpoint.app.server.Reply;
import setpoint.model.plan.PlanVersion.ApprovedHow;
import setpoint.views.confirm.Asked;

/// The person at the window, whom a call from elsewhere has to ask.
record AtWindow(Workbench workbench, Ancestry callers, PassedCall call, Reply reply, PrintStream err)
        implements Person {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long GLANCE_MILLIS = 250;

    /// Asks, and goes on asking until there is an answer, the time is up, or nobody waits for the answer any more.
    @Override
    public ApprovedHow confirm(Question question) {
        var clock = workbench.opened().clock();
        var until = clock.instant().plus(LIMIT);
        var answer = workbench.ask(asked(question, until));
        err.printf("Waiting for your answer in the window (%d minutes at most).%n", LIMIT.toMinutes());
        err.flush();
        while (!isAnswered(answer)) {
            if (!clock.instant().isBefore(until))
                takeBack(answer, "Nobody answered in the window within %d minutes."
                        .formatted(LIMIT.toMinutes()));
            if (!reply.isAwaited()) takeBack(answer, "The caller did not wait for the answer.");
        }
        return ApprovedHow.WINDOW;
    }

    private Asked asked(Question question, Instant until) {
        var clock = workbench.opened().clock();
        return new Asked(
                question.doing(),
                question.facts().stream().map(fact -> new Asked.Fact(fact.name(), fact.lines())).toList(),
                question.hash(), callers.names(), call.folder(),
                () -> Duration.between(clock.instant(), until), LIMIT);
    }

    /// @return false where there is no answer yet
    /// @throws AnswerIsNo where it is no
    private static boolean isAnswered(CompletableFuture<Boolean> answer) {
        try {
            if (answer.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) return true;
            throw new AnswerIsNo("The answer in the window was no. Nothing has changed.");
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException | ExecutionException | CancellationException withdrawn) {
            throw new AnswerIsNo("The window was closed before there was an answer. Nothing has changed.");
        }
    }

    /// Does nothing where the answer has come in this moment.
    private static void takeBack(CompletableFuture<Boolean> answer, String why) {
        if (answer.cancel(false)) throw new AnswerIsNo(why + " Nothing has changed.");
    }

    /// Whatever the caller says: this process looks for itself at those that started it.
    @Override
    public boolean isInsideSession() {
        return call.insideSession() || callers.hasSession();
    }
}
