package setpoint.views.week;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import setpoint.model.week.WeekTemplate;
import setpoint.views.kit.Icon;
import setpoint.views.palette.Action;
import setpoint.views.week.paint.Layer;

/// All that can be done in a week, for its keys, its menu, the palette and the sheet of keys.
final class WeekActions {
    static final String DAYS = "week-duplicate-to";
    private static final int STEP = 15;
    private static final int DAY = 24 * 60;

    private final WeekDoing doing;
    private final Hands hands;
    private final List<Action> all = new ArrayList<>();

    /// What does the things that take more than a moment to say.
    record Hands(WeekTimer timer, WeekSplit split, WeekRoutines routines, WeekEnergy energy) {}

    /// @param go leads so many weeks on; 0 for the week that it is
    /// @param duplicateTo asks to which days
    WeekActions(WeekDoing doing, Hands hands, IntConsumer go, Consumer<Layer> show, Runnable duplicateTo) {
        this.doing = doing;
        this.hands = hands;
        blocks(duplicateTo);
        time();
        whole(go, show);
    }

    List<Action> all() {
        return all;
    }

    private void add(String id, String name, Icon icon, Runnable doing, String... keys) {
        all.add(Action.of("week-" + id, name, icon, doing).on(keys));
    }

    private void addSelected(String id, String name, Icon icon, Runnable run, String... keys) {
        all.add(Action.of("week-" + id, name, icon, run).on(keys).when(() -> doing.lead().isPresent()));
    }

    private void blocks(Runnable duplicateTo) {
        add("create", "Dream something here", Icon.PLUS, doing::create, "N");
        addSelected("open", "Open the block", Icon.PANEL, doing::open, "Enter");
        addSelected("rename", "Give it another title or task", Icon.PEN, doing::rename, "E", "F2");
        all.add(Action.of("week-happened", "It happened as intended", Icon.CHECK, doing::happened)
                .on("H")
                .when(doing::canHappen));
        all.add(Action.of("week-fits", "What fits this hole?", Icon.SEARCH, () -> doing.askWhatFits()).on("F"));
        addSelected("duplicate", "Duplicate to the next day", Icon.COPY, () -> doing.duplicate(1), "D");
        addSelected(DAYS.substring("week-".length()), "Duplicate to other days…", Icon.COPY, duplicateTo, "Shortcut+D");
        addSelected("copy", "Copy", Icon.COPY, doing::copy, "Shortcut+C");
        addSelected("cut", "Cut", Icon.COPY, doing::cut, "Shortcut+X");
        all.add(Action.of("week-paste", "Paste", Icon.COPY, doing::paste).on("Shortcut+V").when(doing::canPaste));
        addSelected("split", "Split at the pointer, else in the middle", Icon.SPLIT, hands.split()::split, "X");
        all.add(Action.of("week-join", "Join", Icon.COLLAPSE, doing::join).on("J").when(
                () -> doing.selected().size() > 1));
        all.add(Action.of("week-keep-routine", "Keep as a routine", Icon.TEMPLATE, hands.routines()::keep).on("K").when(
                hands.routines()::canKeep));
        addSelected("remove", "Remove", Icon.TRASH, doing::remove, "Delete", "Backspace");
    }

    private void time() {
        addSelected("earlier", "15 minutes earlier", Icon.MOVE, () -> doing.moveBy(-STEP), "Alt+Up");
        addSelected("later", "15 minutes later", Icon.MOVE, () -> doing.moveBy(STEP), "Alt+Down");
        addSelected("day-before", "To the day before", Icon.MOVE, () -> doing.moveBy(-DAY), "Alt+Left");
        addSelected("day-after", "To the next day", Icon.MOVE, () -> doing.moveBy(DAY), "Alt+Right");
        addSelected("longer", "Longer", Icon.EXPAND, () -> doing.stretchBy(0, STEP), "Shift+Alt+Down");
        addSelected("shorter", "Shorter", Icon.COLLAPSE, () -> doing.stretchBy(0, -STEP), "Shift+Alt+Up");
        addSelected("start-earlier", "Begin earlier", Icon.EXPAND, () -> doing.stretchBy(-STEP, 0), "Shift+Alt+Left");
        addSelected("start-later", "Begin later", Icon.COLLAPSE, () -> doing.stretchBy(STEP, 0), "Shift+Alt+Right");
        all.add(Action.of("week-timer", "Start or stop the timer", Icon.PLAY, hands.timer()::turn).on("S")
                .when(hands.timer()::canTurn));
    }

    private void whole(IntConsumer go, Consumer<Layer> show) {
        add("previous", "Previous week", Icon.CHEVRON_LEFT, () -> go.accept(-1), "Open Bracket");
        add("next", "Next week", Icon.CHEVRON_RIGHT, () -> go.accept(1), "Close Bracket");
        add("today", "This week", Icon.CLOCK, () -> go.accept(0), "T");
        for (var layer : Layer.values())
            add(
                    "show-" + layer.name().toLowerCase(java.util.Locale.ROOT), "Show " + layer.title().toLowerCase(
                            java.util.Locale.ROOT),
                    Icon.EYE, () -> show.accept(layer), String.valueOf(layer.ordinal() + 1));
        add("energy", "What the day may cost…", Icon.BOLT, hands.energy()::ask, "C");
        all.add(Action.of("week-fill", "Fill the week from its template", Icon.TEMPLATE, () -> doing.edits().apply(
                "openWeek",
                List.of(new setpoint.model.week.WeekEdit.OpenWeek(doing.now().agent().id(), doing.now().week()))))
                .when(() -> WeekTemplate.newest(doing.now().snapshot(), doing.now().agent().id()).isPresent()));
        add("make-template", "Make the template from this week", Icon.TEMPLATE, () -> doing.edits().apply(
                "templateFromWeek",
                List.of(new setpoint.model.week.WeekEdit.TemplateFromWeek(
                        doing.now().agent().id(), doing.now().week(), ""))));
        add("select-all", "Select all", Icon.LIST, doing::selectAll, "Shortcut+A");
    }
}
