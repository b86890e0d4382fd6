package setpoint.app.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Base64;
import java.util.OptionalInt;
import setpoint.model.core.Json;
import setpoint.persistence.exchange.json.StrictJson;

/// Brings a call to a workbench, and what it prints back.
public record Messenger(Endpoint endpoint) {
    private static final int CONNECT_MILLIS = 2_000;

    /// Longer than between two signs of life.
    private static final int SILENCE_MILLIS = 30_000;

    /// @param out takes what the call prints to standard output, as it comes
    /// @param err takes what it prints to standard error
    /// @return the exit code; empty where nobody listens any more, and nothing was done
    /// @throws IOException where the workbench ended before it had answered, in words for people
    public OptionalInt carry(PassedCall call, OutputStream out, OutputStream err) throws IOException {
        HttpURLConnection connection;
        try {
            connection = sent(call);
        } catch (ConnectException | SocketTimeoutException | NoSuchFileException nobody) {
            return OptionalInt.empty();
        }
        if (connection.getResponseCode() != 200) throw new IOException(refusal(connection));
        try (var lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) continue;
                var piece =
                        Json.object(StrictJson.read("the workbench's answer", line.getBytes(StandardCharsets.UTF_8)));
                if (piece.get("exit") instanceof Long exit) return OptionalInt.of(exit.intValue());
                print(piece.get("out"), out);
                print(piece.get("err"), err);
            }
        }
        throw new IOException("the workbench ended before it had answered; look whether the call was carried out");
    }

    private HttpURLConnection sent(PassedCall call) throws IOException {
        var url = URI.create("http://127.0.0.1:%d%s".formatted(endpoint.port(), Door.CLI)).toURL();
        var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(SILENCE_MILLIS);
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + endpoint.token());
        connection.setRequestProperty("Content-Type", "application/json");
        var body = call.toJson();
        // Streamed, because otherwise the JDK sends a request again when its answer fails to come.
        connection.setFixedLengthStreamingMode(body.length);
        connection.connect();
        try (var to = connection.getOutputStream()) {
            to.write(body);
        }
        return connection;
    }

    private static String refusal(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getErrorStream()) {
            var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return "the workbench did not take the call (%d): %s".formatted(connection.getResponseCode(), text);
        }
    }

    private static void print(@org.jspecify.annotations.Nullable Object base64, OutputStream to) throws IOException {
        if (!(base64 instanceof String text)) return;
        to.write(Base64.getDecoder().decode(text));
        to.flush();
    }
}
