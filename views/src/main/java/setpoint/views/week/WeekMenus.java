package setpoint.views.week;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import setpoint.views.palette.Action;

/// What can be done with what is selected, as menus.
final class WeekMenus {
    private static final List<Integer> WORKDAYS = List.of(0, 1, 2, 3, 4);
    private static final Set<String> ONLY_ELSEWHERE = Set.of(
            "week-previous", "week-next", "week-today", "week-show-dream", "week-show-overlay", "week-show-reality",
            "week-fill", "week-make-template", "week-select-all", "week-earlier", "week-later", "week-day-before",
            "week-day-after", "week-longer", "week-shorter", "week-start-earlier", "week-start-later");

    private final WeekCanvas canvas;
    private final WeekDoing doing;
    private final ContextMenu menu = new ContextMenu();
    private final ContextMenu days = new ContextMenu();
    private List<Action> actions = List.of();

    WeekMenus(WeekCanvas canvas, WeekDoing doing) {
        this.canvas = canvas;
        this.doing = doing;
        menu.setId("week-menu");
        days.setId("week-days");
    }

    void offer(List<Action> actions) {
        this.actions = actions;
    }

    /// Some of the actions as items.
    List<MenuItem> items(String... ids) {
        var items = new ArrayList<MenuItem>();
        for (var id : ids)
            actions.stream().filter(action -> action.id().equals(id)).forEach(action -> {
                var item = new MenuItem(action.name());
                item.setId("menu-" + id);
                item.setOnAction(_ -> action.run());
                items.add(item);
            });
        return items;
    }

    void show(double screenX, double screenY) {
        menu.hide();
        menu.getItems().setAll(actions.stream()
                .filter(action -> !ONLY_ELSEWHERE.contains(action.id()) && action.isPossible())
                .map(Action::item)
                .toList());
        menu.show(canvas, screenX, screenY);
    }

    /// Asks to which days the selected blocks are copied.
    void showDays() {
        var items = new ArrayList<MenuItem>();
        var workdays = new MenuItem("Every workday");
        workdays.setId("week-days-workdays");
        workdays.setOnAction(_ -> doing.duplicateTo(WORKDAYS));
        items.add(workdays);
        items.add(new SeparatorMenuItem());
        for (int day = 0; day < 7; day++) {
            int to = day;
            if (doing.selectedPieces().stream().allMatch(piece -> piece.day() == to)) continue;
            var date = doing.now().layout().days().get(day).date();
            var name = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            var item = new MenuItem(name + " " + date.getDayOfMonth());
            item.setId("week-days-" + day);
            item.setOnAction(_ -> doing.duplicateTo(List.of(to)));
            items.add(item);
        }
        days.getItems().setAll(items);
        var at = doing.lead().flatMap(block -> canvas.boundsOf(block.id())).orElseThrow();
        days.show(canvas, Side.LEFT, at.right(), at.y());
    }
}
