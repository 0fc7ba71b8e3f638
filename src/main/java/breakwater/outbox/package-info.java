/**
 * Delivers what others decided to say, politely and once: decides when within its limits, never
 * whom.
 */
@org.jspecify.annotations.NullMarked
package breakwater.outbox;
