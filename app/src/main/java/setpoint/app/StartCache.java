package setpoint.app;

import java.util.Optional;

/// What the launcher says of the cache that every start should use. The launcher names it in a property, empty where
/// there is none that fits; whoever starts the program in another way says nothing.
final class StartCache {
    private static final String NAMED = "setpoint.cache";

    private StartCache() {}

    /// Why this start took longer than it need have; empty where it did not.
    static Optional<String> complaint() {
        var named = System.getProperty(NAMED);
        if (named == null) return Optional.empty();
        if (named.isEmpty())
            return Optional.of("There is no start-up cache for this Java and these files; a start takes longer.");
        // The JVM says so in its own description, and in no other way that could be asked for.
        boolean used = System.getProperty("java.vm.info", "").contains("sharing");
        return used
                ? Optional.empty()
                : Optional.of("The start-up cache %s does not fit this Java; a start takes longer.".formatted(named));
    }
}
