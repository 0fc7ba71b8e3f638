/**
 * The promised next updates of an escalation: how often engineering and the customer are told where
 * it stands, and what follows when they are not (mission, F50).
 */
@org.jspecify.annotations.NullMarked
package breakwater.escalation.followups;
