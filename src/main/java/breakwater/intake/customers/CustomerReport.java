package breakwater.intake.customers;

import breakwater.accounts.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * What became of a table of accounts, or what would.
 *
 * @param rows how many were read, with bad ones
 * @param lines those that are added or changed, the first {@value #MOST_LISTED}
 * @param rejections bad rows, the first {@value #MOST_LISTED}; all are counted in {@code rejected}
 */
public record CustomerReport(
    String format,
    List<String> columns,
    long rows,
    long added,
    long changed,
    long same,
    long rejected,
    List<Line> lines,
    List<Bad> rejections) {
  public static final int MOST_LISTED = 1_000;

  /** What becomes of one. */
  public enum Outcome {
    ADDED,
    CHANGED
  }

  /**
   * One that is added or changed.
   *
   * @param account empty = it is not there yet
   * @param differs what is different, such as {@code revenue}
   */
  public record Line(
      long line,
      String externalId,
      String name,
      Outcome outcome,
      Optional<AccountId> account,
      List<String> differs) {}

  /** A row that is not taken, and why. */
  public record Bad(long line, String reason) {}
}
