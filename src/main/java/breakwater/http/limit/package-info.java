/** How much one caller may ask for. */
@org.jspecify.annotations.NullMarked
package breakwater.http.limit;
