package setpoint.persistence;

import setpoint.persistence.journal.Disk;

/// What tests may change about a store: the disk beneath it, and whether it checks what it reads.
///
/// @param disk where the journal is written
/// @param scheme the H2 file system for the database; empty for the machine's own
/// @param verify whether what is loaded must hash to what the journal says; always, but in the test that shows why
record Options(Disk disk, String scheme, boolean verify) {
    static final Options USUAL = new Options(Disk.REAL, "", true);

    Options on(Disk disk) {
        return new Options(disk, scheme, verify);
    }

    Options through(String scheme) {
        return new Options(disk, scheme, verify);
    }

    Options unverified() {
        return new Options(disk, scheme, false);
    }
}
