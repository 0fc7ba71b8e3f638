/** Turns anything inbound into a message on one case, once. Knows no promises and no models. */
@org.jspecify.annotations.NullMarked
package breakwater.intake;
