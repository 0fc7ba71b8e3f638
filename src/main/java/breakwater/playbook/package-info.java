/**
 * Holds the versioned rules document, checks it, says which version was in force at an instant.
 *
 * <p>Does not know what its sections mean: each module owns the record of its own and checks it.
 */
@org.jspecify.annotations.NullMarked
package breakwater.playbook;
