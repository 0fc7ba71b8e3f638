/** Turns anything inbound into a message on one case, once. */
@org.jspecify.annotations.NullMarked
package breakwater.intake;
