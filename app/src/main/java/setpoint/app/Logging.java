package setpoint.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.file.Path;
import org.slf4j.Logger;

/// Where libraries log: warnings into a file of the workspace, nothing to the terminal. In Java, because reading the same
/// from XML cost a third of a second at every start.
public final class Logging extends ContextAwareBase implements Configurator {
    private static volatile Path folder = Path.of(System.getProperty("java.io.tmpdir"), "setpoint-logs");

    /// Names the folder of the log file. Has an effect until the first library logs.
    static void into(Path logs) {
        folder = logs;
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger: %msg%n");
        encoder.start();
        var file = new FileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setFile(folder.resolve("setpoint.log").toString());
        file.setEncoder(encoder);
        file.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(file);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
