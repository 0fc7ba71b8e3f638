/** The board of escalations, and one escalation with its package. */
@org.jspecify.annotations.NullMarked
package breakwater.web.escalations;
