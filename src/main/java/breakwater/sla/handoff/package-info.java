/**
 * What clocks need to know of an escalation. Its own facts say it, by implementing these; this
 * module knows nothing else of escalations.
 */
@org.jspecify.annotations.NullMarked
package breakwater.sla.handoff;
