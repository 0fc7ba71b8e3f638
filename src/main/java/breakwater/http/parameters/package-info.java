/** Refuses query parameters that nothing reads. */
@org.jspecify.annotations.NullMarked
package breakwater.http.parameters;
