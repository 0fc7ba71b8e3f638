/**
 * What the columns of an unknown file probably mean, and a mapping made of what a person says that
 * they mean. Pure.
 */
@org.jspecify.annotations.NullMarked
package breakwater.intake.imports.columns;
