package setpoint.views.shell;

import setpoint.views.desk.Desk;
import setpoint.views.inbox.InboxView;
import setpoint.views.measure.MeasureView;
import setpoint.views.screen.Screen;
import setpoint.views.shell.screen.Screens;
import setpoint.views.shell.screen.Whereabouts;
import setpoint.views.start.StartView;
import setpoint.views.week.WeekView;

/// Every screen there is, and what each can have the window do. A further one is a line in the list.
final class EveryScreen {
    private final Desk desk;
    private final Shell shell;
    private final Whereabouts where;
    private final Dialogs dialogs;
    private final FileQuestions files;

    EveryScreen(Desk desk, Shell shell) {
        this.desk = desk;
        this.shell = shell;
        where = shell.where();
        dialogs = shell.dialogs();
        files = shell.files();
    }

    /// Lists them in the order in which the switcher offers their views.
    void addTo(Screens screens) {
        screens.add(plan());
        screens.add(week());
        screens.add(measure());
        screens.add(inbox());
        screens.add(start());
        screens.add(review());
    }

    private Screen plan() {
        var plan = shell.plan();
        plan.setOnArchive(shell.planActions()::archive);
        plan.inspectorWidthProperty().subscribe(shell::changed);
        return plan;
    }

    private Screen week() {
        var week = shell.week();
        week.onGoTo(where::goToWeek);
        week.onTurn(shell::changed);
        return week;
    }

    private Screen measure() {
        var measure = new MeasureView(desk);
        measure.onGoTo(where::goToWeek);
        measure.listen((agent, week) -> where.look(WeekView.WEEK, agent, week), dialogs::reopenCycle, files::save);
        return measure;
    }

    private Screen inbox() {
        var inbox = new InboxView(desk);
        inbox.setOnGo(where::goTo);
        inbox.setOnCapture(dialogs::capture);
        inbox.setOnReword(dialogs::reword);
        return inbox;
    }

    private Screen start() {
        var start = new StartView(desk, shell.shown()::home);
        start.offerImport(files.importing(), desk.files().endings());
        start.setOnTemplate(dialogs::newPlan);
        start.setOnBegun(plan -> where.goTo(plan, null));
        return start;
    }

    private Screen review() {
        var review = shell.review();
        review.setActions(shell.life()::requestChange, where::goOut);
        review.setOnExportPicture(files::exportPicture);
        return review;
    }
}
