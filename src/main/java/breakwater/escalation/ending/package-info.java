/**
 * Ends what nobody has when there is nothing left to do: an escalation of a finished case (mission,
 * F08).
 */
@org.jspecify.annotations.NullMarked
package breakwater.escalation.ending;
