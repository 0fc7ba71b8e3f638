/** Asks slow advisers, such as models, and remembers what they said. */
@org.jspecify.annotations.NullMarked
package breakwater.journal.advice;
