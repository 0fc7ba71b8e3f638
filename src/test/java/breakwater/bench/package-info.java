/** Measures how fast the product is; run by {@code bench/run}, never by the tests. */
@org.jspecify.annotations.NullMarked
package breakwater.bench;
