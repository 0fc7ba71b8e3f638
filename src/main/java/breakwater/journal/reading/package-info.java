/** Reads once what many looks need. */
@org.jspecify.annotations.NullMarked
package breakwater.journal.reading;
