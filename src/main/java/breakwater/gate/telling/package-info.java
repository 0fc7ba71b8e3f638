/** Tells those whom a package names that they are named. */
@org.jspecify.annotations.NullMarked
package breakwater.gate.telling;
