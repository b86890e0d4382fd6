package setpoint.persistence.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;

/// What all items are together, in 256 bits: the sum mod 2^256 of the hashes of their rows. A change moves it in the time
/// of its own items, and their order does not matter. It detects damage, not an adversary. Not thread-safe.
public final class StateHash {
    /// The hash of nothing.
    public static final String EMPTY = "0".repeat(64);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest digest = Canonical.newSha256();
    private final long[] sum = new long[4];

    public static StateHash ofHex(String hex) {
        var hash = new StateHash();
        var bytes = HexFormat.of().parseHex(hex);
        for (int i = 0; i < 4; i++) hash.sum[i] = (long) LONGS.get(bytes, 8 * i);
        return hash;
    }

    /// Takes an item as it was out and as it is in; null where it did not or does not exist.
    public void move(@Nullable Row before, @Nullable Row after) {
        if (before != null) remove(before);
        if (after != null) add(after);
    }

    public void add(Row row) {
        plus(limbs(row.hash(digest)));
    }

    public void remove(Row row) {
        var minus = limbs(row.hash(digest));
        for (int i = 0; i < 4; i++) minus[i] = ~minus[i];
        plus(minus);
        plus(new long[] {0, 0, 0, 1});
    }

    public void add(StateHash other) {
        plus(other.sum.clone());
    }

    private static long[] limbs(byte[] hash) {
        var limbs = new long[4];
        for (int i = 0; i < 4; i++) limbs[i] = (long) LONGS.get(hash, 8 * i);
        return limbs;
    }

    private void plus(long[] other) {
        long carry = 0;
        for (int i = 3; i >= 0; i--) {
            long partial = sum[i] + other[i];
            long overflow = Long.compareUnsigned(partial, sum[i]) < 0 ? 1 : 0;
            sum[i] = partial + carry;
            if (carry == 1 && sum[i] == 0) overflow = 1;
            carry = overflow;
        }
    }

    public String hex() {
        var hex = new StringBuilder(64);
        for (long limb : sum) hex.append(HexFormat.of().toHexDigits(limb));
        return hex.toString();
    }
}
