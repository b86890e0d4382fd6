package setpoint.app.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/// Who is let in. Everything is refused but what is named here, in an order that tells strangers least: first what a web
/// page in a browser could not help saying (Host, Origin), then the form of the request, then the token, then its size.
///
/// @param port where the door is
/// @param token what every request must carry
record Admission(int port, String token) {
    static final int LARGEST_BODY = 1 << 20;
    private static final String BEARER = "Bearer ";
    private static final String JSON = "application/json";

    /// @return the request's body
    /// @throws Problem where it is not let in
    byte[] admit(HttpExchange exchange) throws Problem, IOException {
        var headers = exchange.getRequestHeaders();
        checkHost(headers);
        checkOrigin(headers);
        checkTarget(exchange);
        checkForm(exchange.getRequestMethod(), headers);
        checkToken(headers);
        return body(exchange);
    }

    /// Against a web page whose name was pointed at this machine: it cannot say our address.
    private void checkHost(Headers headers) throws Problem {
        var own = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
        if (!own.contains(only(headers, "Host"))) throw new Problem(421, "This is not the server that Host names.");
    }

    /// Programs send no Origin; browsers send one with whatever could change something.
    private static void checkOrigin(Headers headers) throws Problem {
        if (headers.containsKey("Origin")) throw new Problem(403, "Web pages are not let in.");
    }

    private static void checkTarget(HttpExchange exchange) throws Problem {
        var target = exchange.getRequestURI();
        if (target.isAbsolute() || target.getRawAuthority() != null || target.getRawQuery() != null)
            throw new Problem(400, "Write the path alone behind the method.");
        if (!Door.CLI.equals(target.getRawPath())) throw new Problem(404, "There is nothing under this path.");
    }

    private static void checkForm(String method, Headers headers) throws Problem {
        if (!method.equals("POST")) throw new Problem(405, "Use POST.");
        if (!JSON.equals(only(headers, "Content-Type"))) throw new Problem(415, "Send " + JSON + ".");
    }

    private void checkToken(Headers headers) throws Problem {
        var given = only(headers, "Authorization");
        var expected = (BEARER + token).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)))
            throw new Problem(401, "Send the token of this workbench: Authorization: Bearer …");
    }

    private static byte[] body(HttpExchange exchange) throws Problem, IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) throw new Problem(413, "A request may have %,d bytes.".formatted(LARGEST_BODY));
        return body;
    }

    /// The value of a header that is there once; else nothing that could be right.
    private static String only(Headers headers, String name) {
        var values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }
}
