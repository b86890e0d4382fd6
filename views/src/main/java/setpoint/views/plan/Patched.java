package setpoint.views.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import setpoint.model.plan.Content;
import setpoint.model.plan.Task;
import setpoint.views.plan.arrange.CardSize;
import setpoint.views.plan.arrange.Numbered;

/// A drawing of what a plan says now, made at once from one of what it said before: what is still there stays where it
/// is, what is new stands below its phase until a layout finds it a place. Pure.
final class Patched {
    private final Drawing before;
    private final Content now;
    private final CardSize size;
    private final Map<String, Drawing.Card> cards = new HashMap<>();
    /// How far down each band is taken.
    private final Map<Drawing.Band, Double> bottoms = new HashMap<>();

    private double bottom;

    private Patched(Drawing before, Content now) {
        this.before = before;
        this.now = now;
        size = CardSize.of(now.tasks());
        bottom = before.area().bottom();
    }

    static Drawing of(Drawing before, Content now) {
        return new Patched(before, now).drawing();
    }

    private Drawing drawing() {
        var kept = new HashSet<String>();
        for (var card : before.cards()) {
            var task = now.task(card.id());
            if (task.isEmpty() || !isDrawnAs(task.get(), card)) continue;
            cards.put(card.id(), card);
            kept.add(card.id());
        }
        for (var task : now.tasks()) if (!kept.contains(task.id())) cards.put(task.id(), added(task));
        var inOrder = new ArrayList<Drawing.Card>();
        for (var card : before.cards()) if (kept.contains(card.id())) inOrder.add(card);
        for (var task : now.tasks()) if (!kept.contains(task.id())) inOrder.add(cards.get(task.id()));
        return new Drawing(bands(), inOrder, edges());
    }

    private boolean isDrawnAs(Task task, Drawing.Card card) {
        if (card.form() == Drawing.Form.FRAME) return now.isParent(task.id());
        return Numbered.form(task) == card.form() && (task.isGate() || isInItsBand(task, card));
    }

    private boolean isInItsBand(Task task, Drawing.Card card) {
        return task.phase() == null
                || before.bands().stream()
                        .filter(b -> b.area().contains(card.area()))
                        .allMatch(b -> Objects.equals(b.phase(), task.phase()));
    }

    private Drawing.Card added(Task task) {
        boolean gate = task.isGate();
        double width = gate ? CardSize.GATE : size.width();
        double height = gate ? CardSize.GATE : size.height();
        var band = before.bands().stream().filter(b -> Objects.equals(b.phase(), task.phase())).findFirst();
        double x = band.map(b -> b.area().x() + 8).orElse(before.area().x());
        double y = band.map(b -> bottoms.getOrDefault(b, b.area().bottom())).orElse(bottom);
        double next = y + size.pitch();
        band.ifPresentOrElse(b -> bottoms.put(b, next), () -> bottom = next);
        return new Drawing.Card(task.id(), Numbered.form(task), new Area(x, y, width, height));
    }

    private List<Drawing.Band> bands() {
        double lowest = bottoms.values().stream().mapToDouble(b -> b).max().orElse(0);
        return before.bands().stream().map(b -> {
            var a = b.area();
            var title = now.phases().stream().filter(p -> p.id().equals(b.phase())).findFirst();
            return new Drawing.Band(
                    b.phase(), title.map(p -> p.title()).orElse(b.title()),
                    new Area(a.x(), a.y(), a.width(), Math.max(a.height(), lowest - a.y())));
        }).toList();
    }

    private List<Drawing.Edge> edges() {
        var known = new HashMap<String, Drawing.Edge>();
        for (var edge : before.edges()) known.put(edge.id(), edge);
        var edges = new ArrayList<Drawing.Edge>();
        for (var d : now.dependencies()) {
            var from = cards.get(d.from());
            var to = cards.get(d.to());
            if (from == null || to == null) continue;
            var edge = known.get(d.id());
            boolean same = edge != null && isWhereItWas(from) && isWhereItWas(to);
            edges.add(same ? edge : new Drawing.Edge(d.id(), d.from(), d.to(), from.area().lineTo(to.area())));
        }
        return edges;
    }

    private boolean isWhereItWas(Drawing.Card card) {
        return before.card(card.id()).filter(card::equals).isPresent();
    }
}
