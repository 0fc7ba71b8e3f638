/** Who may ask for what: every line of the rights table, tried. */
@org.jspecify.annotations.NullMarked
package breakwater.behaviour.rights;
