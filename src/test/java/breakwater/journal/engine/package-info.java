/** The engine under test, with probes that follow subjects of the kind {@code probe}. */
@org.jspecify.annotations.NullMarked
package breakwater.journal.engine;
