/** What happens to a case, in the words of the playbook's own tests. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.trials;
