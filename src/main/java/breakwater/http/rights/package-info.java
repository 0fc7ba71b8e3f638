/**
 * Says for every address who may ask for it: one table, which drives the security of HTTP, what the
 * pages offer, and the tests.
 */
@org.jspecify.annotations.NullMarked
package breakwater.http.rights;
