package setpoint.app.cli.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.json.StrictJson;

/// Reads files that were named on the command line; `-` is standard input.
public record Input(World world) {
    /// The name that means standard input.
    public static final String STANDARD = "-";

    /// @throws Refused where there is no such file, it cannot be read, or it is too large
    public Source read(String name) {
        if (name.isBlank()) throw new Refused("Name a file, or - for standard input.");
        return name.equals(STANDARD) ? standardInput() : read(world.file(name), name);
    }

    private Source standardInput() {
        try {
            return new Source("standard input", world.in().readNBytes(StrictJson.LARGEST_FILE + 1));
        } catch (IOException unreadable) {
            throw unreadable(STANDARD, unreadable);
        }
    }

    /// @param name what the person calls it, for the sentences
    /// @throws Refused where there is no such file, it cannot be read, or it is too large
    public static Source read(Path file, String name) {
        try {
            if (Files.isDirectory(file)) throw new Refused("%s is a folder; name a file.", name);
            var size = Files.size(file);
            if (size > StrictJson.LARGEST_FILE)
                throw new Refused("%s has %,d bytes; a file may have %,d (32 MiB).", name, size,
                        StrictJson.LARGEST_FILE);
            return new Source(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw Refused.unknown("There is no file %s.", name);
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
    }

    private static Refused unreadable(String name, IOException why) {
        return new Refused("%s cannot be read: %s", name, String.valueOf(why.getMessage()));
    }
}
