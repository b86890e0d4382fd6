package setpoint.persistence;

import setpoint.persistence.journal.Disk;

/// What tests may change about a store: the disk beneath it, and whether it checks what it reads.
///
/// @param disk where the journal is written
/// @param scheme the H2 file system for the database; empty for the machine's own
/// @param verify whether what is loaded must hash to what the journal says; always, but in the test that shows why
/// @param upkeep whether the store makes backups by itself
/// @param large the size in bytes from which a database is written anew when it is opened
record Options(Disk disk, String scheme, boolean verify, boolean upkeep, long large) {
    static final Options USUAL = new Options(Disk.REAL, "", true, true, 256L << 20);

    Options on(Disk disk) {
        return new Options(disk, scheme, verify, upkeep, large);
    }

    Options through(String scheme) {
        return new Options(disk, scheme, verify, upkeep, large);
    }

    Options withoutUpkeep() {
        return new Options(disk, scheme, verify, false, large);
    }

    Options unverified() {
        return new Options(disk, scheme, false, upkeep, large);
    }

    Options compactingFrom(long size) {
        return new Options(disk, scheme, verify, upkeep, size);
    }
}
