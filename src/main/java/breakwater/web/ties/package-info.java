/** Shows with which cases a case is tied, and ties it. */
@org.jspecify.annotations.NullMarked
package breakwater.web.ties;
