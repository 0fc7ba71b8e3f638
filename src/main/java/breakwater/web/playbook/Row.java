package breakwater.web.playbook;

import breakwater.people.Caller;
import breakwater.playbook.versions.Afterwards;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version in the list.
 *
 * @param state in words
 * @param tone the colour of the state
 * @param who an actor's id, or in words what brought it
 * @param afterwards what became of those that were to begin later, in a sentence
 */
record Row(
    Version version,
    String state,
    String tone,
    String who,
    Optional<String> reason,
    Optional<String> afterwards) {

  static List<Row> all(Versions versions, Caller caller, Instant now) {
    int inForce = versions.inForce(caller).number();
    Map<Integer, String> reasons = versions.reasons(caller);
    List<Version> all = versions.all(caller);
    return all.stream().map(version -> of(version, all, inForce, now, reasons)).toList();
  }

  private static Row of(
      Version version, List<Version> all, int inForce, Instant now, Map<Integer, String> reasons) {
    boolean current = version.number() == inForce;
    return new Row(
        version,
        current ? "In force" : state(version, now),
        current ? "kept" : version.scheduled(now) ? "near" : "",
        who(version.by()),
        Optional.ofNullable(reasons.get(version.number())),
        Afterwards.of(version, all).sentence());
  }

  private static String state(Version version, Instant now) {
    if (version.withdrawnAt().isPresent()) {
      return "Withdrawn";
    }
    return version
        .supersededBy()
        .map(by -> "Replaced by " + by)
        .orElse(version.scheduled(now) ? "Scheduled" : "Past");
  }

  private static String who(String by) {
    return switch (by) {
      case "default" -> "shipped with Breakwater";
      case "file" -> "the file of this installation";
      default -> by.substring(by.indexOf('/') + 1);
    };
  }

  public boolean inForce() {
    return state.equals("In force");
  }

  public boolean scheduled() {
    return state.equals("Scheduled");
  }
}
