/**
 * Proposes at the gate what the case says already, each with where it says so.
 *
 * <p>A proposal is worked out anew whenever somebody looks, stored nowhere, and counts for nothing:
 * it becomes an answer, evidence or a part of the package when a person adopts it, and is then that
 * person's.
 */
@org.jspecify.annotations.NullMarked
package breakwater.gate.proposals;
