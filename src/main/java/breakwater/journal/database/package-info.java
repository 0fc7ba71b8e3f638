/**
 * Finds or starts the PostgreSQL that holds the journal: an embedded one in the data folder, or any
 * PostgreSQL of version 15 or newer by its URL.
 *
 * <p>Nothing here is called by other packages: they ask for a {@link javax.sql.DataSource}.
 */
@org.jspecify.annotations.NullMarked
package breakwater.journal.database;
