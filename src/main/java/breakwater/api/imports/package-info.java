/** Imports of history, for programs. */
@org.jspecify.annotations.NullMarked
package breakwater.api.imports;
