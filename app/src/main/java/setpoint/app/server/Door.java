package setpoint.app.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.json.JsonText;

/// Lets programs of this user on this machine ask the process that has the workspace open. Listens on the loopback
/// address alone, on a port that the system chooses, and answers whoever holds the token of this launch. Thread-safe.
public final class Door implements AutoCloseable {
    static final String CLI = "/cli";
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int TOKEN_BYTES = 32;
    private static final int CALLS_AT_ONCE = 16;
    private static final int BEAT_SECONDS = 1;
    private static final int LAST_MOMENT_SECONDS = 1;

    /// Carries out calls of the command line.
    @FunctionalInterface
    public interface CommandLine {
        /// @param reply takes what the call prints
        /// @return the exit code
        int run(PassedCall call, Reply reply);
    }

    private final Path run;
    private final CommandLine commandLine;
    private final HttpServer server;
    private final ExecutorService workers;
    private final ScheduledExecutorService beats;
    private final Admission admission;
    private final Semaphore free = new Semaphore(CALLS_AT_ONCE);

    private Door(Path run, CommandLine commandLine, ThreadFactory threads) throws IOException {
        this.run = run;
        this.commandLine = commandLine;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        workers = Executors.newThreadPerTaskExecutor(threads);
        beats = Executors.newSingleThreadScheduledExecutor(threads);
        admission = new Admission(server.getAddress().getPort(), newToken());
        server.setExecutor(workers);
        server.createContext("/", this::handle);
    }

    /// Opens the door, and tells programs where it is.
    ///
    /// @param run the workspace's run folder, which is for its owner alone
    /// @param threads makes the threads that calls run on
    public static Door open(Path run, CommandLine commandLine, ThreadFactory threads) throws IOException {
        limitTheServer();
        var door = new Door(run, commandLine, threads);
        door.server.start();
        Endpoint.announce(run, door.admission.port(), door.admission.token());
        return door;
    }

    /// The JDK's server takes its limits from here, once; without them it waits for ever for requests that never end.
    private static void limitTheServer() {
        System.setProperty("jdk.httpserver.maxConnections", "64");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "16");
        System.setProperty("sun.net.httpserver.idleInterval", "10");
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "50");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", String.valueOf(16 << 10));
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public int port() {
        return admission.port();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange);
            } catch (Problem problem) {
                send(exchange, problem);
            }
        }
    }

    private void answer(HttpExchange exchange) throws Problem, IOException {
        var body = admission.admit(exchange);
        var call = call(body);
        if (!new Peer(exchange.getRemoteAddress(), exchange.getLocalAddress()).mayBe(call.process()))
            throw new Problem(403, "Process %d, which the call names as its own, did not make it.".formatted(
                    call.process()));
        if (!free.tryAcquire()) throw new Problem(429, "%d calls run already.".formatted(CALLS_AT_ONCE));
        try {
            carryOut(call, lines(exchange));
        } finally {
            free.release();
        }
    }

    private static PassedCall call(byte[] body) throws Problem {
        try {
            return PassedCall.of(body);
        } catch (Refused malformed) {
            throw new Problem(400, malformed.getMessage());
        }
    }

    private void carryOut(PassedCall call, OutputStream lines) {
        var reply = new Reply(lines);
        reply.beat();
        var beating = beats.scheduleWithFixedDelay(reply::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        try {
            reply.end(commandLine.run(call, reply));
        } catch (RuntimeException | Error failed) {
            LOG.error("A call that was passed on has failed.", failed);
            throw failed;
        } finally {
            beating.cancel(false);
        }
    }

    private static OutputStream lines(HttpExchange exchange) throws IOException {
        head(exchange, "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void send(HttpExchange exchange, Problem problem) throws IOException {
        var body = JsonText.compact(problem.tree()).getBytes(StandardCharsets.UTF_8);
        head(exchange, "application/problem+json");
        exchange.sendResponseHeaders(problem.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static void head(HttpExchange exchange, String type) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'");
        headers.set("Connection", "close");
    }

    /// Takes the sign down and closes. Calls that still run have a moment to come to an answer.
    @Override
    public void close() {
        try {
            Endpoint.withdraw(run);
        } catch (IOException staysBehind) {
            LOG.warn("The files that say where the workbench listens could not be removed.", staysBehind);
        }
        server.stop(LAST_MOMENT_SECONDS);
        beats.shutdownNow();
        workers.shutdownNow();
    }
}
