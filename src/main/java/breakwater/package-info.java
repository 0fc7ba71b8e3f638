/** Starts the product, or one of its commands. */
@org.jspecify.annotations.NullMarked
package breakwater;
