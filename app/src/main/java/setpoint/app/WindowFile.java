package setpoint.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import setpoint.views.shell.Memory;

/// What a workspace's window looks like, in a small file in the workspace's folder. One that is broken, or cannot be
/// written, is a line in the log.
final class WindowFile implements Memory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowFile.class);
    private static final String NAME = "window.properties";
    private static final int LARGEST = 1 << 20;

    private final Path file;

    /// @param folder of the workspace
    WindowFile(Path folder) {
        file = folder.resolve(NAME);
    }

    @Override
    public Map<String, String> read() {
        try {
            if (Files.size(file) > LARGEST) throw new IOException("it is too large");
            var kept = new Properties();
            kept.load(new StringReader(Files.readString(file)));
            var words = new TreeMap<String, String>();
            kept.stringPropertyNames().forEach(key -> words.put(key, kept.getProperty(key)));
            return words;
        } catch (NoSuchFileException never) {
            return Map.of();
        } catch (IOException | IllegalArgumentException broken) {
            LOG.warn("How the window was left cannot be read from {}, so it opens as for the first time.", file,
                    broken);
            return Map.of();
        }
    }

    @Override
    public void keep(Map<String, String> what) {
        try {
            var kept = new Properties();
            kept.putAll(what);
            var text = new StringWriter();
            kept.store(text, null);
            var part = Files.createTempFile(file.getParent(), NAME, ".part");
            try {
                Files.writeString(part, text.toString());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            LOG.warn("How the window looks cannot be kept in {}.", file, unwritable);
        }
    }
}
