package setpoint.app.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is let in, and who is not.
class DoorTest {
    private static final String POST = "POST /cli HTTP/1.1";

    @TempDir Path run;

    private final AtomicInteger calls = new AtomicInteger();
    private Door door;
    private String token;
    private int port;

    @BeforeEach
    void open() throws IOException {
        door = Door.open(
                run, (_, _) -> {
                    calls.incrementAndGet();
                    return 0;
                }, Thread.ofPlatform().daemon().factory());
        token = Endpoint.read(run).orElseThrow().token();
        port = door.port();
    }

    @AfterEach
    void close() {
        door.close();
    }

    private static PassedCall call() {
        return new PassedCall(
                List.of("plans"), "/w", "/", ZoneOffset.UTC, "UTF-8", false, Map.of(), null,
                ProcessHandle.current().pid(), false);
    }

    private RawRequest request(byte[] body) {
        return RawRequest.of(POST, body).with(
                "Host: 127.0.0.1:" + port, "Authorization: Bearer " + token, "Content-Type: application/json",
                "Content-Length: " + body.length);
    }

    private RawRequest.Answer answer(RawRequest request) throws IOException {
        return request.to(port);
    }

    @Test
    void whoeverComesRightIsAnswered() throws IOException {
        var answer = answer(request(call().toJson()));
        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.text().contains("{\"exit\":0}"), answer.text());
        assertTrue(answer.text().contains("Cache-control: no-store"), answer.text());
        assertFalse(answer.text().toLowerCase(Locale.ROOT).contains("access-control"), answer.text());
        assertEquals(1, calls.get());
    }

    /// Each part of a request as it may be, then as it may not.
    private List<List<String>> hosts() {
        var good = List.of("Host: 127.0.0.1:" + port, "host: localhost:" + port, "Host: [::1]:" + port);
        var bad = List.of(
                "", "Host: ", "Host: 127.0.0.1", "Host: localhost", "Host: 127.0.0.1:1", "Host: evil.example",
                "Host: evil.example:" + port, "Host: 127.0.0.1.evil.example:" + port, "Host: 2130706433:" + port,
                "Host: 127.1:" + port, "Host: localhost.:" + port, "Host: user@127.0.0.1:" + port,
                "Host: 127.0.0.1:" + port + "\r\nHost: evil.example");
        return List.of(good, bad);
    }

    private List<List<String>> origins() {
        return List.of(
                List.of(""),
                List.of(
                        "Origin: null", "Origin: ", "Origin: http://evil.example", "Origin: http://127.0.0.1:" + port,
                        "Origin: http://localhost:" + port, "Origin: file://"));
    }

    private List<List<String>> tokens() {
        return List.of(
                List.of("Authorization: Bearer " + token),
                List.of(
                        "", "Authorization: Bearer ", "Authorization: Bearer " + token.replace(token.charAt(0), '~'),
                        "Authorization: " + token, "Cookie: token=" + token));
    }

    private static List<List<String>> types() {
        return List.of(
                List.of("Content-Type: application/json"),
                List.of("", "Content-Type: text/plain", "Content-Type: application/x-www-form-urlencoded"));
    }

    private static List<List<String>> methods() {
        return List.of(List.of("POST"), List.of("GET", "PUT", "OPTIONS"));
    }

    @Test
    void exactlyTheNamedAreLetIn() throws IOException {
        var body = call().toJson();
        int let = 0;
        int asked = 0;
        var wrong = new ArrayList<String>();
        for (var host : cells(hosts()))
            for (var origin : cells(origins()))
                for (var given : cells(tokens()))
                    for (var type : cells(types()))
                        for (var method : cells(methods())) {
                            var request = RawRequest.of(method.text() + " /cli HTTP/1.1", body);
                            for (var header : List.of(host, origin, given, type))
                                if (!header.text().isEmpty()) request = request.with(header.text());
                            var answer = answer(request.with("Content-Length: " + body.length));
                            boolean may = host.may() && origin.may() && given.may() && type.may() && method.may();
                            if (answer.isGiven() != may) wrong.add(request + answer.text());
                            if (may) let++;
                            asked++;
                        }
        assertEquals(List.of(), wrong);
        assertEquals(hosts().getFirst().size(), let);
        assertEquals(let, calls.get(), "nothing ran for those who were not let in");
        assertEquals(16 * 7 * 6 * 4 * 4, asked);
    }

    private record Cell(String text, boolean may) {}

    private static List<Cell> cells(List<List<String>> goodAndBad) {
        var cells = new ArrayList<Cell>();
        goodAndBad.getFirst().forEach(text -> cells.add(new Cell(text, true)));
        goodAndBad.getLast().forEach(text -> cells.add(new Cell(text, false)));
        return cells;
    }

    @Test
    void strangersAreToldNothingButTheFirstThingThatIsWrong() throws IOException {
        var body = call().toJson();
        var lone = RawRequest.of(POST, body);
        assertEquals(421, answer(lone.with("Host: evil.example", "Origin: http://evil.example")).status());
        assertEquals(403, answer(lone.with("Host: 127.0.0.1:" + port, "Origin: http://evil.example")).status());
        assertEquals(404, answer(RawRequest.of("POST /api HTTP/1.1", body).with("Host: 127.0.0.1:" + port)).status());
        assertEquals(405, answer(RawRequest.of("GET /cli HTTP/1.1", body).with("Host: 127.0.0.1:" + port)).status());
        assertEquals(415, answer(lone.with("Host: 127.0.0.1:" + port)).status());
        var untold = answer(lone.with("Host: 127.0.0.1:" + port, "Content-Type: application/json"));
        assertEquals(401, untold.status());
        assertTrue(untold.text().contains("application/problem+json"), untold.text());
        assertFalse(untold.text().contains(token), "the token is never told");
    }

    @Test
    void theTargetIsThePathAlone() throws IOException {
        var body = call().toJson();
        for (var target : List.of(
                "http://127.0.0.1:" + port + "/cli", "http://evil.example/cli", "//evil.example/cli", "/cli?token=x",
                "/cli/", "/CLI", "/%63li", "/../cli", "*", "/")) {
            var answer = answer(new RawRequest("POST " + target + " HTTP/1.1", request(body).headers(), body));
            assertFalse(answer.isGiven(), target + answer.text());
        }
        assertEquals(0, calls.get());
    }

    @Test
    void aBodyIsSmallAndSaysExactlyWhatIsUnderstood() throws IOException {
        var json = new String(call().toJson(), StandardCharsets.UTF_8);
        for (var wrong : List.of(
                "", "{}", "[]", "null", "{", json + json, json.replace("\"colour\"", "\"Colour\""),
                json.replaceFirst("\\{", "{\"more\":1,"), json.replaceFirst("\\{", "{\"folder\":\"/tmp\","),
                "[".repeat(100_000), json.replace("\"plans\"", "1"), json.replace("\"Z\"", "\"Nowhere/Land\""),
                json.replace("\"UTF-8\"", "\"no-such-charset\""))) {
            var answer = answer(request(wrong.getBytes(StandardCharsets.UTF_8)));
            assertEquals(400, answer.status(), wrong.substring(0, Math.min(200, wrong.length())) + answer.text());
        }
        var large = "{\"folder\":\"" + "a".repeat(Admission.LARGEST_BODY) + "\"}";
        assertEquals(413, answer(request(large.getBytes(StandardCharsets.UTF_8))).status());
        assertEquals(0, calls.get());
    }

    @Test
    void nobodySpeaksForAnotherProcess() throws IOException {
        if (!Path.of("/proc/self/net/tcp").toFile().exists()) return;
        var call = call();
        for (var process : List.of(1L, 0L, call.process() + 1_000_000)) {
            var other = new PassedCall(
                    call.arguments(), call.workspace(), call.folder(), call.zone(), call.charset(), call.colour(),
                    call.environment(), call.input(), process, false);
            assertEquals(403, answer(request(other.toJson())).status(), "process " + process);
        }
        assertEquals(0, calls.get());
    }

    @Test
    void onlyThisMachineReachesIt() throws IOException {
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces()))
            for (var address : Collections.list(network.getInetAddresses()))
                if (!address.isLoopbackAddress()) assertFalse(reaches(address), address.toString());
        assertTrue(reaches(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
    }

    private boolean reaches(InetAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void manyWhoSayNothingDoNotKeepOthersOut() throws IOException {
        var silent = new ArrayList<Socket>();
        for (int i = 0; i < 40; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write("POST /cli HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
            silent.add(socket);
        }
        assertEquals(200, answer(request(call().toJson())).status());
        for (var socket : silent) socket.close();
    }
}
