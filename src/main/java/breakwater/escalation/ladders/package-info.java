/**
 * Who is called, in which order, when nobody claims an escalation: a ladder of steps, each with a
 * wait, that ends in a last resort (mission, F04).
 */
@org.jspecify.annotations.NullMarked
package breakwater.escalation.ladders;
