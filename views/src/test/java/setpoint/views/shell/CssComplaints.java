package setpoint.views.shell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Gathers what JavaFX has to say about style sheets: it logs each unknown colour and each malformed line.
final class CssComplaints implements AutoCloseable {
    private final List<String> sentences = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (String.valueOf(record.getLoggerName()).contains("css")) sentences.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    CssComplaints() {
        Logger.getLogger("").addHandler(handler);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }
}
