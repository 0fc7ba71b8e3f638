/** The text of a playbook as a tree in which everything knows its line and column. */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.text;
