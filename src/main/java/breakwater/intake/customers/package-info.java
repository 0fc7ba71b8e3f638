/**
 * Brings accounts in from a table: who they are, what they are worth, who writes to us from there.
 */
@org.jspecify.annotations.NullMarked
package breakwater.intake.customers;
