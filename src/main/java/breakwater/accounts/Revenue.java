package breakwater.accounts;

/**
 * What an account pays in a year.
 *
 * @param amount in whole units of the currency, 0 to {@value #MOST}
 * @param currency three letters of ISO 4217, such as {@code EUR}
 */
public record Revenue(long amount, String currency) {
  /** A trillion: more than any customer pays, so that sums stay exact as doubles. */
  public static final long MOST = 1_000_000_000_000L;
}
