package setpoint.persistence;

import setpoint.persistence.journal.Disk;
import setpoint.persistence.tables.Database;
import setpoint.persistence.tables.Migrations;

/// What tests may change about a store: the disk beneath it, and whether it checks what it reads.
///
/// @param disk where the journal is written
/// @param scheme the H2 file system for the database; empty for the machine's own
/// @param verify whether what is loaded must hash to what the journal says; always, but in the test that shows why
/// @param upkeep whether the store makes backups by itself
/// @param large the size in bytes from which a database is written anew when it is opened
/// @param migrations what the tables have to have gone through
record Options(Disk disk, String scheme, boolean verify, boolean upkeep, long large, Migrations migrations) {
    static final Options USUAL = new Options(Disk.REAL, "", true, true, 256L << 20, Migrations.SHIPPED);

    Database database(Folder folder) {
        return new Database(folder.database(), scheme, migrations);
    }

    Options on(Disk disk) {
        return new Options(disk, scheme, verify, upkeep, large, migrations);
    }

    Options through(String scheme) {
        return new Options(disk, scheme, verify, upkeep, large, migrations);
    }

    Options withoutUpkeep() {
        return new Options(disk, scheme, verify, false, large, migrations);
    }

    Options unverified() {
        return new Options(disk, scheme, false, upkeep, large, migrations);
    }

    Options compactingFrom(long size) {
        return new Options(disk, scheme, verify, upkeep, size, migrations);
    }

    Options migratingBy(Migrations migrations) {
        return new Options(disk, scheme, verify, upkeep, large, migrations);
    }

    /// For a copy, which nobody works on.
    Options forACopy() {
        return USUAL.migratingBy(migrations);
    }
}
