package setpoint.views.plan.gesture;

import java.util.Collection;
import java.util.List;
import setpoint.model.plan.DraftEdit;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;
import setpoint.views.plan.arrange.CardSize;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.PlanNow;

/// Cards that are carried: how they look on the way, and the edits that put them down. Immutable.
///
/// @param ids of those that are drawn, sorted, so that the same hand movement is the same edit
public record Carried(PlanNow plan, Drawing drawing, List<String> ids) {
    public static Carried of(PlanNow plan, Drawing drawing, Collection<String> tasks) {
        return new Carried(
                plan, drawing, tasks.stream()
                        .filter(id -> drawing.card(id).isPresent() && plan.content().task(id).isPresent())
                        .sorted()
                        .toList());
    }

    /// Puts each where it was, moved by so much.
    public List<DraftEdit> placed(double dx, double dy) {
        return ids.stream().<DraftEdit>map(id -> place(plan.plan().id(), id, area(id).moved(dx, dy))).toList();
    }

    public static DraftEdit.PlaceTask place(String plan, String task, Area area) {
        return new DraftEdit.PlaceTask(plan, task, (int) Math.round(area.x()), (int) Math.round(area.y()));
    }

    private Area area(String task) {
        return drawing.card(task).orElseThrow().area();
    }

    public void paint(Pen pen, double zoom, double dx, double dy) {
        pen.stroke("-color-accent-emphasis", 1.5 / Math.min(1, zoom)).dashes(4, 3);
        for (var id : ids) {
            var a = area(id).moved(dx, dy);
            pen.fill("-sp-accent-soft").box(a.x(), a.y(), a.width(), a.height(), 8);
            pen.outline(a.x(), a.y(), a.width(), a.height(), 8);
            var title = PlanNow.titleOf(plan.content().task(id).orElseThrow());
            if (a.width() > CardSize.GATE)
                pen.text(
                        Pen.cut(title, Fonts.strong(12), a.width() - 20), a.x() + 10, a.middleY() + 4, Fonts.strong(12),
                        "-color-accent-fg");
        }
        pen.dashes();
    }
}
