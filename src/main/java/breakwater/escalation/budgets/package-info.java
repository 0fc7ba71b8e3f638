/** How often a team may be interrupted in a week, and how often it was (mission, N2). */
@org.jspecify.annotations.NullMarked
package breakwater.escalation.budgets;
