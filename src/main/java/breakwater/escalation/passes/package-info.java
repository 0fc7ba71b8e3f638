/** One row for each pass of each escalation, for the numbers. */
@org.jspecify.annotations.NullMarked
package breakwater.escalation.passes;
