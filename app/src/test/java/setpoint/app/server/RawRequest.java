package setpoint.app.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A request as bytes, so that it can be as wrong as a stranger's.
record RawRequest(String line, List<String> headers, byte[] body) {
    static RawRequest of(String line, byte[] body) {
        return new RawRequest(line, List.of(), body);
    }

    RawRequest with(String... more) {
        var all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return new RawRequest(line, List.copyOf(all), body);
    }

    /// What came back, whole.
    record Answer(String text) {
        /// 0 where the connection was closed without a word.
        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        boolean isGiven() {
            return status() / 100 == 2;
        }
    }

    Answer to(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            var head = line + "\r\n" + String.join("", headers.stream().map(h -> h + "\r\n").toList()) + "\r\n";
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(body);
            try {
                socket.getOutputStream().write(bytes.toByteArray());
                socket.shutdownOutput();
            } catch (SocketException refusedBeforeItWasSaid) {
                // what was answered is read all the same
            }
            return new Answer(read(socket));
        }
    }

    private static String read(Socket socket) throws IOException {
        var in = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(in);
        } catch (SocketException cutOff) {
            // what came before counts
        }
        return in.toString(StandardCharsets.UTF_8);
    }
}
