package setpoint.app.cli.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command has to say: once as a JSON tree, once as lines for people.
public final class Answer {
    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private byte[] raw = new byte[0];
    private int exit = Exit.DONE;

    /// Adds a member to the JSON document.
    public Answer with(String name, @Nullable Object value) {
        tree.put(name, value instanceof Integer n ? Long.valueOf(n) : value);
        return this;
    }

    public Answer withAll(Map<String, ?> members) {
        members.forEach(this::with);
        return this;
    }

    /// Adds a line for people.
    public Answer line(String text, Object... args) {
        lines.add(args.length == 0 ? text : text.formatted(args));
        return this;
    }

    public Answer lines(List<String> more) {
        lines.addAll(more);
        return this;
    }

    /// Gives bytes that people and pipes get as they are, in place of lines.
    public Answer raw(byte[] bytes) {
        raw = bytes;
        return this;
    }

    /// Adds a remark, which goes to standard error in either form.
    public Answer message(String text) {
        messages.add(text);
        return this;
    }

    /// Says that the answer is no where it is not sound.
    public Answer soundIf(boolean sound) {
        exit = sound ? Exit.DONE : Exit.NO;
        return this;
    }

    public Map<String, @Nullable Object> tree() {
        return tree;
    }

    public List<String> lines() {
        return lines;
    }

    byte[] raw() {
        return raw;
    }

    public List<String> messages() {
        return messages;
    }

    public int exit() {
        return exit;
    }
}
