package setpoint.app;

import java.io.PrintStream;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Person;
import setpoint.app.cli.frame.Question;
import setpoint.app.server.PassedCall;
import setpoint.app.server.Reply;
import setpoint.model.plan.PlanVersion.ApprovedHow;

/// The person at the window, whom a call from elsewhere has to ask.
record AtWindow(Workbench workbench, Ancestry callers, PassedCall call, Reply reply, PrintStream err)
        implements Person {
    @Override
    public ApprovedHow confirm(Question question) {
        throw new AnswerIsNo("To %s, use the window, which is open.".formatted(question.doing()));
    }

    /// Whatever the caller says: this process looks for itself at those that started it.
    @Override
    public boolean isInsideSession() {
        return call.insideSession() || callers.hasSession();
    }
}
