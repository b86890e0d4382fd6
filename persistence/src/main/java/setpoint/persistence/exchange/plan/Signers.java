package setpoint.persistence.exchange.plan;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Signature;

/// Whose signatures are recognised here.
///
/// @param own this workspace's public key in X.509 form, base64; null where it has none
/// @param known other public keys in the same form, by the name of their holder
public record Signers(@Nullable String own, Map<String, String> known) {
    /// Recognises nobody.
    public static final Signers NONE = new Signers(null, Map.of());

    /// Whose key a file is signed with.
    ///
    /// @param name `this workspace`, the holder's name, or null where the key is unknown
    /// @param fingerprint a short name of the key itself
    public record Signer(@Nullable String name, String fingerprint) {
        public boolean isKnown() {
            return name != null;
        }

        @Override
        public String toString() {
            return name == null ? "an unknown key (" + fingerprint + ")" : name + " (key " + fingerprint + ")";
        }
    }

    public Signer of(Signature signature) {
        return new Signer(nameOf(signature.publicKey()).orElse(null), signature.fingerprint());
    }

    private Optional<String> nameOf(String publicKey) {
        if (publicKey.equals(own)) return Optional.of("this workspace");
        return known.entrySet().stream()
                .filter(holder -> holder.getValue().equals(publicKey))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
