/** Tests inside the document: given what happened to a case, what must follow under these rules. */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.trials;
