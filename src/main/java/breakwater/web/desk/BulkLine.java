package breakwater.web.desk;

import breakwater.desk.bulk.Difference;
import breakwater.desk.bulk.Result;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.web.Moment;
import breakwater.web.Names;
import breakwater.web.Words;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a case, for people.
 *
 * @param title empty = erased, or there is no such case
 * @param faster what came meanwhile, where it is stale
 */
record BulkLine(
    Result result, Optional<String> title, Optional<Moment> faster, List<Change> changes) {

  /** One of the differences. */
  record Change(String what, String from, String to) {}

  /** Why it refused, without the numbers of editions, which no page shows. */
  public String why() {
    return isStale(result)
        ? "Somebody was faster: %s. Look at it as it is now, then change it again."
            .formatted(
                faster
                    .map(it -> it.who() + " " + it.sentence().replaceFirst("[.]$", ""))
                    .orElse("it was changed after it was previewed"))
        : result.sentence().orElse("");
  }

  /** Whether it refused because of what came meanwhile. */
  static boolean isStale(Result result) {
    return result.type().filter("stale"::equals).isPresent();
  }

  static BulkLine of(
      Result result, Optional<String> title, Optional<Moment> faster, Names names, Words words) {
    return new BulkLine(
        result,
        title,
        faster,
        result.differences().stream()
            .map(
                it ->
                    new Change(
                        words.of(it.what()),
                        said(it, it.from(), names, words),
                        said(it, it.to(), names, words)))
            .toList());
  }

  private static String said(
      Difference difference, Optional<String> value, Names names, Words words) {
    return switch (difference.what()) {
      case STATUS, PRIORITY -> value.map(words::of).orElse("");
      case ASSIGNEE -> value.map(id -> names.person(new PersonId(id))).orElse("nobody");
      case TEAM -> value.map(id -> names.team(new TeamId(id))).orElse("no team");
      case TAGS -> value.map(all -> "#" + all.replace(" ", " #")).orElse("none");
    };
  }
}
