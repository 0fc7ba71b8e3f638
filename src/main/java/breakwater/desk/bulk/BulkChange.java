package breakwater.desk.bulk;

import breakwater.cases.Case;
import breakwater.cases.CaseChange;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.journal.Refusal;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be different about each of many cases. An empty component stays as it is; an empty
 * value inside one is taken away.
 *
 * @param status where they shall stand: they are put to wait, taken up, resolved, closed or
 *     reopened for it
 * @param reason why the priority is set, what solved them, or why they are closed or reopened
 * @param add tags that they shall have
 * @param remove tags that they shall not have
 */
public record BulkChange(
    Optional<Optional<PersonId>> assignee,
    Optional<Optional<TeamId>> team,
    Optional<Priority> priority,
    Optional<Status> status,
    Optional<String> reason,
    Set<Label> add,
    Set<Label> remove) {
  /** Characters of a reason. */
  public static final int LONGEST_REASON = 2_000;

  public BulkChange {
    add = Set.copyOf(add);
    remove = Set.copyOf(remove);
  }

  /** Whether nothing would become different. */
  public boolean nothing() {
    return assignee.isEmpty()
        && team.isEmpty()
        && priority.isEmpty()
        && status.isEmpty()
        && add.isEmpty()
        && remove.isEmpty();
  }

  /** Why it cannot be done to any case; empty = it may be done. */
  public Optional<Refusal> contradiction() {
    return add.stream().anyMatch(remove::contains)
        ? Optional.of(
            Refusal.invalid(
                "bulk-nothing", "A tag cannot be added and removed at once. Choose one of them."))
        : Optional.empty();
  }

  /** Whether a case is as it shall be already: then nothing is to be done, whoever made it so. */
  boolean isSo(Case now) {
    return assignee.filter(it -> !it.equals(now.assignee())).isEmpty()
        && team.filter(it -> !it.equals(now.team())).isEmpty()
        && priority.filter(it -> it != now.priority()).isEmpty()
        && status.filter(it -> it != now.status()).isEmpty()
        && now.tags().containsAll(add)
        && now.tags().stream().noneMatch(remove::contains);
  }

  /** What of it is a change of what a case is. */
  CaseChange of(Case now) {
    CaseChange rest = CaseChange.NOTHING;
    return new CaseChange(
        rest.title(),
        priority,
        reason,
        rest.type(),
        rest.area(),
        assignee,
        team,
        add.isEmpty() && remove.isEmpty() ? Optional.empty() : Optional.of(tags(now.tags())),
        rest.attributes());
  }

  private Set<Label> tags(Set<Label> now) {
    var tags = new HashSet<>(now);
    tags.removeAll(remove);
    tags.addAll(add);
    return tags;
  }
}
