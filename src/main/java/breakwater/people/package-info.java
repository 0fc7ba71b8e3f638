/** Knows who works here, in which team, on which tier, with which rights. */
@org.jspecify.annotations.NullMarked
package breakwater.people;
