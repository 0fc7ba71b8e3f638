package breakwater.web.playbook;

import breakwater.playbook.versions.Difference;
import breakwater.playbook.versions.Versions;
import breakwater.web.Visit;
import java.util.List;
import java.util.Optional;

/**
 * What others made of the playbook while somebody wrote on a text that they had read before, so
 * that nobody writes over what they have not seen.
 *
 * @param read the number of the version that was in force when they read
 * @param inForce of the one in force now
 * @param written since then, newest first; empty = something that was scheduled was called off
 * @param difference between those two
 */
record Meanwhile(int read, int inForce, List<Row> written, Difference difference) {
  private static final int AROUND = 3;

  /** Empty when nothing was refused, or nobody else did anything. */
  static Optional<Meanwhile> of(Visit visit, Versions versions, List<Row> rows) {
    int inForce = versions.inForce(visit.caller()).number();
    String edition = Long.toString(versions.edition(visit.caller()));
    if (visit.typed("save", "seen").filter(seen -> !seen.equals(edition)).isEmpty()) {
      return Optional.empty();
    }
    int read = number(visit, "read").orElse(inForce);
    int newest = number(visit, "newest").orElse(read);
    return Optional.of(
        new Meanwhile(
            read,
            inForce,
            rows.stream().filter(row -> row.version().number() > newest).toList(),
            versions.difference(visit.caller(), read, inForce).orThrow()));
  }

  private static Optional<Integer> number(Visit visit, String field) {
    return visit
        .typed("save", field)
        .filter(typed -> typed.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf);
  }

  public List<List<Difference.Line>> hunks() {
    return difference.hunks(AROUND);
  }
}
