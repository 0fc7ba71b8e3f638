/** Gives cases to people who have room for them, and on to others when they cannot answer. */
@org.jspecify.annotations.NullMarked
package breakwater.triggers.assignment;
