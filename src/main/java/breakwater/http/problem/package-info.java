/** Turns whatever goes wrong into an RFC 9457 problem, and explains each kind on a page. */
@org.jspecify.annotations.NullMarked
package breakwater.http.problem;
