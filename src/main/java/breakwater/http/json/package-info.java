/** JSON as strangers send it: strict, bounded, and refused with a pointer to the place. */
@org.jspecify.annotations.NullMarked
package breakwater.http.json;
