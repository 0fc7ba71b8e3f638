/** Clocks as a pure fold: dated events and rules in, clocks at an instant out. */
@org.jspecify.annotations.NullMarked
package breakwater.sla.clock;
