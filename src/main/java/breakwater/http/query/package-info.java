/** The parameters of an address: all that are wrong are said at once, and what nothing reads. */
@org.jspecify.annotations.NullMarked
package breakwater.http.query;
