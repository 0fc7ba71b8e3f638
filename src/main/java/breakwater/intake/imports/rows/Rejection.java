package breakwater.intake.imports.rows;

/**
 * A row that could not be taken.
 *
 * @param line where it begins in the file, from 1
 * @param reason a sentence that names the column and what was expected, but quotes no cell
 */
public record Rejection(long line, String reason) {}
