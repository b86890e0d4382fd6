package setpoint.views.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.layout.HBox;
import javafx.scene.control.Label;

/// Keys as they are written on a keyboard.
public final class Keys {
    private static final boolean MAC =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");

    private Keys() {}

    /// The caps of the keys, one by one: `Ctrl`, `Shift`, `Z`.
    static List<String> caps(KeyCombination keys) {
        var caps = new ArrayList<String>();
        if (isDown(keys.getControl())) caps.add("Ctrl");
        if (isDown(keys.getShortcut())) caps.add(MAC ? "⌘" : "Ctrl");
        if (isDown(keys.getMeta())) caps.add(MAC ? "⌘" : "Meta");
        if (isDown(keys.getAlt())) caps.add(MAC ? "⌥" : "Alt");
        if (isDown(keys.getShift())) caps.add(MAC ? "⇧" : "Shift");
        caps.add(switch (keys) {
            case KeyCodeCombination code -> cap(code.getCode());
            case KeyCharacterCombination character -> character.getCharacter();
            default -> keys.getName();
        });
        return caps;
    }

    public static String text(KeyCombination keys) {
        return String.join("+", caps(keys));
    }

    /// The caps drawn side by side.
    public static HBox drawn(KeyCombination keys) {
        return drawn(caps(keys).toArray(String[]::new));
    }

    static HBox drawn(String... caps) {
        var line = new HBox();
        line.getStyleClass().add("keys");
        for (var cap : caps) {
            var label = new Label(cap);
            label.getStyleClass().add("kbd");
            line.getChildren().add(label);
        }
        return line;
    }

    private static boolean isDown(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    private static String cap(KeyCode code) {
        return switch (code) {
            case ENTER -> "⏎";
            case ESCAPE -> "Esc";
            case DELETE -> "Del";
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case PLUS, ADD, EQUALS -> "+";
            case MINUS, SUBTRACT -> "−";
            case COMMA -> ",";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case BACK_SPACE -> "⌫";
            case SPACE -> "Space";
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            case SLASH -> "/";
            default -> code.getName();
        };
    }
}
