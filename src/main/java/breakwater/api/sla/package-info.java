/** Promises for programs: the clocks of a case, and scenarios tried without a case. */
@org.jspecify.annotations.NullMarked
package breakwater.api.sla;
