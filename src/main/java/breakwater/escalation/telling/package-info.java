/** Tells each whose turn it is about the escalations of a case: engineers, owners and support. */
@org.jspecify.annotations.NullMarked
package breakwater.escalation.telling;
