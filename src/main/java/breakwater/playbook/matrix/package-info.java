/** The escalation matrix: who is responsible on which tier, and who when they do not answer. */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.matrix;
