package breakwater.intake.imports.preview;

import breakwater.intake.imports.columns.Choices;
import breakwater.intake.imports.columns.Columns;

/**
 * What a person sees of a file before it is imported.
 *
 * @param choices what its columns mean now
 * @param mapping the same as JSON, for the import
 */
public record Looked(Preview preview, Columns columns, Choices choices, String mapping) {}
