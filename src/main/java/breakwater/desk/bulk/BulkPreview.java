package breakwater.desk.bulk;

import java.util.List;

/**
 * What a change would do now.
 *
 * @param complete false = more cases fit the filter than are taken
 */
public record BulkPreview(List<Result> results, boolean complete) {
  public int count(Result.Outcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
