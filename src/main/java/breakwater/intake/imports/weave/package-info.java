/**
 * Makes of all rows of one case what happened to it: the changes between them, then facts. Nothing
 * here knows a database.
 */
@org.jspecify.annotations.NullMarked
package breakwater.intake.imports.weave;
