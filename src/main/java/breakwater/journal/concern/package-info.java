/** Lets only those look again whom the change of one thing concerns. */
@org.jspecify.annotations.NullMarked
package breakwater.journal.concern;
