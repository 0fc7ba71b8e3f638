/** Outages that somebody declared: when each began and ended, and which cases it touches. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.outages;
