package setpoint.app.server;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;

/// A call of the command line, passed on whole to the process that has the workspace open.
///
/// @param arguments the command line as it was typed
/// @param workspace the folder of the workspace that is meant
/// @param folder what relative file names are relative to
/// @param zone where the caller's dates begin
/// @param charset what the caller's terminal or pipe understands
/// @param colour whether the answer goes to a terminal that shows colours
/// @param environment the caller's variables that are Setpoint's
/// @param input a file in the workspace's run folder that holds standard input; null where the command reads none
/// @param process the id of the calling process, by its own account
/// @param insideSession whether the caller says that an agent's session is among those that started it
public record PassedCall(
        List<String> arguments,
        String workspace,
        String folder,
        ZoneId zone,
        String charset,
        boolean colour,
        Map<String, Object> environment,
        @Nullable String input,
        long process,
        boolean insideSession) {
    public PassedCall {
        try {
            Charset.forName(charset);
        } catch (IllegalArgumentException unknown) {
            throw Refused.malformed("There is no charset “%s” here.", charset);
        }
    }

    byte[] toJson() {
        return JsonText.compact(Records.full(this)).getBytes(StandardCharsets.UTF_8);
    }

    /// @throws Refused where it is not what it should be, saying where
    static PassedCall of(byte[] json) {
        return Records.read(PassedCall.class, StrictJson.read("the request", json), "");
    }
}
