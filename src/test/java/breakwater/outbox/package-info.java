/** Delivery under test. */
@org.jspecify.annotations.NullMarked
package breakwater.outbox;
