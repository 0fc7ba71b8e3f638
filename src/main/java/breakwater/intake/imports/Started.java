package breakwater.intake.imports;

/**
 * @param repeated whether an earlier upload under the same key began it
 */
public record Started(ImportRun run, boolean repeated) {}
