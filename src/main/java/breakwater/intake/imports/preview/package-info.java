/** What the beginning of a file would become. Keeps nothing. */
@org.jspecify.annotations.NullMarked
package breakwater.intake.imports.preview;
