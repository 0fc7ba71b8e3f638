/** The journal as others read it: the dense feed, and the proof that nothing in it was changed. */
@org.jspecify.annotations.NullMarked
package breakwater.journal.feed;
