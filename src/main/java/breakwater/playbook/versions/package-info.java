/** The versions of the document: who wrote which, from when it holds, what differs. */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.versions;
