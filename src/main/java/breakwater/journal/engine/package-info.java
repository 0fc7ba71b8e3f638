/**
 * The engine room of the journal: keeps facts under locks, follows them up promptly, patiently or
 * when they are due, and moves time. Nobody outside the journal imports it.
 */
@org.jspecify.annotations.NullMarked
package breakwater.journal.engine;
