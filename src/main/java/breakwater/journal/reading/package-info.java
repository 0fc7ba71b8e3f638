/** Reads no more than is needed. */
@org.jspecify.annotations.NullMarked
package breakwater.journal.reading;
