/**
 * Turns a file of history into the dated facts of cases, once, whatever happens on the way.
 *
 * <p>A file is kept as it came, its rows are staged by case, and each case's rows become the facts
 * that differ between them.
 */
@org.jspecify.annotations.NullMarked
package breakwater.intake.imports;
