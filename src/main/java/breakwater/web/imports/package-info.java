/** Bringing history in from a file, and how that goes. */
@org.jspecify.annotations.NullMarked
package breakwater.web.imports;
