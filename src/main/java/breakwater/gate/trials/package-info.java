/** What the gate answers, in the words of the playbook's own tests. */
@org.jspecify.annotations.NullMarked
package breakwater.gate.trials;
