/**
 * The rules of the house, checked by machine. Each is seen red once: a planted violation stays in
 * {@code planted}, and the rule must find it.
 */
@org.jspecify.annotations.NullMarked
package breakwater.architecture;
