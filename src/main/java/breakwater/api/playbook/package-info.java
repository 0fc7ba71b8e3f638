/** The rules document for programs. */
@org.jspecify.annotations.NullMarked
package breakwater.api.playbook;
