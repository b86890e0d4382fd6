/// A workspace's folder on disk: the journal that keeps every change, the database behind it, what was approved, backups
/// and keys. [Store] is the door.
@NullMarked
package setpoint.persistence;

import org.jspecify.annotations.NullMarked;
