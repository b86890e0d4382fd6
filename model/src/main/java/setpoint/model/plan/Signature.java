package setpoint.model.plan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import setpoint.model.core.Canonical;

/// Who vouches for a plan file: an Ed25519 signature (RFC 8032) over the plan's ref and where it came from.
///
/// @param alg always `Ed25519`
/// @param publicKey the key in X.509 form, base64
/// @param value the signature, base64
public record Signature(String alg, String publicKey, String value) {
    public static final String ED25519 = "Ed25519";

    /// The text that is signed.
    ///
    /// @param provenance the plan file's provenance as a JSON tree
    public static byte[] signedText(String planRef, Map<String, Object> provenance) {
        var hash = Canonical.sha256Hex(Canonical.bytes(provenance));
        return "setpoint-plan/1\n%s\n%s\n".formatted(planRef, hash).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether the holder of the key has signed this text. False also where key or signature are malformed.
    public boolean vouchesFor(byte[] text) {
        if (!alg.equals(ED25519)) return false;
        try {
            var verifier = java.security.Signature.getInstance(ED25519);
            verifier.initVerify(key());
            verifier.update(text);
            return verifier.verify(Base64.getDecoder().decode(value));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey));
        return KeyFactory.getInstance(ED25519).generatePublic(encoded);
    }

    /// A short name of the key, for people: the first 16 hex digits of its hash.
    public String fingerprint() {
        try {
            return Canonical.sha256Hex(Base64.getDecoder().decode(publicKey)).substring(0, 16);
        } catch (IllegalArgumentException malformed) {
            return "malformed";
        }
    }
}
