package breakwater.intake.imports;

/**
 * A row that could not be taken.
 *
 * @param line where it begins in the file, from 1
 * @param reason a sentence
 */
public record Rejection(long line, String reason) {}
