package setpoint.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Signature;
import setpoint.persistence.journal.Disk;

/// The key that a workspace signs with (Ed25519, RFC 8032), made on first use and readable by its owner only, and the
/// public keys of others that it knows: one base64 line each in `keys/known/NAME.pub`. Thread-safe.
public final class Keys {
    private final Path folder;
    private @Nullable Pair pair;

    private record Pair(PrivateKey secret, String publicKey) {}

    /// @param folder where they lie; nothing is made there before something is signed
    public Keys(Path folder) {
        this.folder = folder;
    }

    /// Signs a text, as [Signature#signedText] gives it for a plan.
    public Signature sign(byte[] text) {
        var own = own();
        try {
            var signer = java.security.Signature.getInstance(Signature.ED25519);
            signer.initSign(own.secret());
            signer.update(text);
            return new Signature(
                    Signature.ED25519, own.publicKey(), Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    /// This workspace's own public key, in X.509 form, base64.
    public String publicKey() {
        return own().publicKey();
    }

    /// The same, where this workspace has one already.
    public Optional<String> publicKeyIfAny() {
        return Files.exists(secretFile()) ? Optional.of(publicKey()) : Optional.empty();
    }

    /// Whether a key is this workspace's own.
    public boolean isOwn(String publicKey) {
        return Files.exists(secretFile()) && publicKey().equals(publicKey);
    }

    /// Whose key it is, where this workspace knows it.
    public Optional<String> nameOf(String publicKey) {
        return known().entrySet().stream()
                .filter(known -> known.getValue().equals(publicKey))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The public keys of others, by the names of their files.
    public Map<String, String> known() {
        var known = new TreeMap<String, String>();
        var files = folder.resolve("known");
        if (!Files.isDirectory(files)) return known;
        try (var found = Files.newDirectoryStream(files, "*.pub")) {
            for (var file : found) {
                var name = file.getFileName().toString();
                known.put(name.substring(0, name.length() - ".pub".length()), Files.readString(file).strip());
            }
            return known;
        } catch (IOException unreadable) {
            throw new Refused("The known keys in %s cannot be read: %s", files,
                    String.valueOf(unreadable.getMessage()));
        }
    }

    private Path secretFile() {
        return folder.resolve("workspace.key");
    }

    private synchronized Pair own() {
        try {
            if (pair == null) pair = Files.exists(secretFile()) ? read() : make();
            return pair;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new Refused("The key %s cannot be used: %s", secretFile(), String.valueOf(unusable.getMessage()));
        }
    }

    private Pair read() throws IOException, GeneralSecurityException {
        var secret = Base64.getDecoder().decode(Files.readString(secretFile()).strip());
        var key = KeyFactory.getInstance(Signature.ED25519).generatePrivate(new PKCS8EncodedKeySpec(secret));
        return new Pair(key, Files.readString(publicFile()).strip());
    }

    private Path publicFile() {
        return folder.resolve("workspace.pub");
    }

    private Pair make() throws IOException, GeneralSecurityException {
        var made = KeyPairGenerator.getInstance(Signature.ED25519).generateKeyPair();
        var publicKey = Base64.getEncoder().encodeToString(made.getPublic().getEncoded());
        write(publicFile(), publicKey);
        // last, because a workspace has a key once this file is there
        write(secretFile(), Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()));
        return new Pair(made.getPrivate(), publicKey);
    }

    private static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        Folder.onlyForOwner(draft, "rw-------");
        try (var out = Disk.REAL.open(draft, 0)) {
            out.write(java.nio.ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
            out.force();
        }
        Disk.REAL.move(draft, file);
        Disk.REAL.forceFolder(file.getParent());
    }
}
