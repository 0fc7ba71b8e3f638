/** The parameters of an address: all that are wrong are said at once. */
@org.jspecify.annotations.NullMarked
package breakwater.http.query;
