/** The feed and the proof under test. */
@org.jspecify.annotations.NullMarked
package breakwater.journal.feed;
