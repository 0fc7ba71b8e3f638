/**
 * Keeps facts, wakes what follows from them, and moves time.
 *
 * <p>Knows no word of support. May import nothing of ours. The vocabulary and the doors live here;
 * {@code journal.engine} keeps, wakes and delivers; {@code journal.feed} tells others what
 * happened.
 */
@org.jspecify.annotations.NullMarked
package breakwater.journal;
