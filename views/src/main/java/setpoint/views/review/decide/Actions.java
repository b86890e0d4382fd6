package setpoint.views.review.decide;

import setpoint.views.desk.PlanFiles;
import setpoint.views.review.compare.Sides;

/// What a person can do from the column of the decision.
public interface Actions {
    void approve();

    void publish();

    void requestChange();

    void back();

    void discardDraft();

    void acceptAll();

    /// Points at a part: `task/research-01`.
    void point(String part);

    void compare(Sides sides);

    void export(PlanFiles.Format format);

    /// Asks how the graph is to be drawn, and for the file.
    void exportPicture();

    /// Puts a text where other programs find it.
    ///
    /// @param what it is, for the sentence that says so
    void copy(String text, String what);
}
