package breakwater.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.desk.DeskQuery;
import breakwater.desk.bulk.Bulk;
import breakwater.desk.bulk.BulkChange;
import breakwater.desk.bulk.Selection;
import breakwater.desk.bulk.Target;
import breakwater.journal.Answer;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.PersonId;
import breakwater.web.Fields;
import breakwater.web.Reading;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the bar under the queue sent.
 *
 * @param at the address of the queue when it was sent
 * @param all {@code true} = all that were found there are meant, and not only those that are named
 * @param cases a number, or a number and a version with a colon between them
 * @param assignee empty = stays; {@code -} = nobody; the same with the team
 * @param add tags with commas or spaces between them
 */
record BulkForm(
    String at,
    String all,
    List<String> cases,
    String assignee,
    String team,
    String priority,
    String status,
    String add,
    String remove,
    String reason) {
  private static final String NONE = "-";

  /** What a form did not send is empty. */
  @SuppressWarnings("NullAway") // filled from a request, which may hold any part of it
  BulkForm {
    cases = Objects.requireNonNullElse(cases, List.of());
    all = Objects.requireNonNullElse(all, "");
    at = Objects.requireNonNullElse(at, "");
    assignee = Objects.requireNonNullElse(assignee, "");
    team = Objects.requireNonNullElse(team, "");
    priority = Objects.requireNonNullElse(priority, "");
    status = Objects.requireNonNullElse(status, "");
    add = Objects.requireNonNullElse(add, "");
    remove = Objects.requireNonNullElse(remove, "");
    reason = Objects.requireNonNullElse(reason, "");
  }

  /** What the queue was asked; nothing but the queue. */
  Map<String, String> asked() {
    return DeskQuery.of(parameters()).asked();
  }

  /** The same with the part of the queue that was shown. */
  Map<String, String> shown() {
    var shown = new HashMap<>(asked());
    Optional.ofNullable(parameters().get("cursor")).ifPresent(it -> shown.put("cursor", it));
    return shown;
  }

  private Map<String, String> parameters() {
    try {
      var parameters =
          UriComponentsBuilder.fromUriString(at).build().getQueryParams().toSingleValueMap();
      parameters.replaceAll((name, value) -> value == null ? "" : decoded(value));
      return parameters;
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, UTF_8);
  }

  public String back() {
    return Address.of("/desk", asked());
  }

  Selection selection(Optional<PersonId> me) {
    return all.equals("true")
        ? new Selection.Filtered(DeskQuery.of(asked()).filter(me), Bulk.MOST)
        : new Selection.Named(cases.stream().map(BulkForm::target).toList());
  }

  /** The numbers of those that are named. */
  Set<String> picked() {
    return cases.stream().map(named -> named.split(":", 2)[0]).collect(toSet());
  }

  private static Target target(String named) {
    String[] parts = named.split(":", 2);
    if (!Id.isValid(parts[0])) {
      throw new RefusedException(
          Refusal.invalid("invalid-value", "That names no case. Select the cases in the queue."));
    }
    return new Target(new CaseId(parts[0]), Fields.seen(parts.length > 1 ? parts[1] : ""));
  }

  /** All of it that is wrong is said at once. */
  BulkChange change() {
    var reading = new Reading();
    var change =
        new BulkChange(
            reading.of("assignee", () -> settable(assignee, Fields::person)),
            reading.of("team", () -> settable(team, Fields::team)),
            reading.of("priority", () -> Fields.choice(Priority.class, priority)),
            reading.of("status", () -> Fields.choice(Status.class, status)),
            reading.of("reason", this::why),
            tags(reading, "add", add),
            tags(reading, "remove", remove));
    reading.of("remove", () -> sound(change));
    reading.end();
    return change;
  }

  private static Optional<BulkChange> sound(BulkChange change) {
    return Optional.of(Answer.unless(change.contradiction(), () -> Answer.done(change)).orThrow());
  }

  private Optional<String> why() {
    if (reason.length() > BulkChange.LONGEST_REASON) {
      throw new RefusedException(
          Refusal.invalid(
              "invalid-value",
              "Give the reason in at most %,d characters.".formatted(BulkChange.LONGEST_REASON)));
    }
    return Fields.text(reason);
  }

  private static Set<Label> tags(Reading reading, String field, String typed) {
    return reading.of(field, () -> Optional.of(Fields.labels("A tag", typed))).orElse(Set.of());
  }

  private static <T> Optional<Optional<T>> settable(
      String chosen, Function<String, Optional<T>> make) {
    return chosen.strip().equals(NONE)
        ? Optional.of(Optional.empty())
        : make.apply(chosen).map(Optional::of);
  }
}
