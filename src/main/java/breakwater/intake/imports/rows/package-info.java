/** What one row of a file says about one case, read by a mapping. Nothing here knows a database. */
@org.jspecify.annotations.NullMarked
package breakwater.intake.imports.rows;
