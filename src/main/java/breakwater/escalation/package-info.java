/**
 * Carries one verified package up the tiers until a named person has finished with it.
 *
 * <p>The current tier, owner and state are a fold of its facts. Does not know how a message is
 * sent.
 */
@org.jspecify.annotations.NullMarked
package breakwater.escalation;
