package breakwater.intake.imports;

/**
 * Makes a repeated upload find the first one.
 *
 * @param credential whose key it is
 * @param key as the Idempotency-Key says it
 */
public record Once(String credential, String key) {}
