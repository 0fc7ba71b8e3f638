package breakwater.cases.outages;

import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.journal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what cannot be right of an outage. */
@Component
class OutageChecks {
  /** How far from now one may begin or end. */
  private static final Duration FAR = Duration.ofDays(366);

  private final ObjectProvider<Accounts> accounts;

  /**
   * @param accounts asked late: they ask those who ask this
   */
  OutageChecks(ObjectProvider<Accounts> accounts) {
    this.accounts = accounts;
  }

  Optional<Refusal> refusal(OutageDraft draft, Instant now) {
    String title = draft.title().strip();
    Instant from = draft.from().orElse(now);
    if (title.isEmpty() || title.length() > Outage.LONGEST_TITLE) {
      return wrong(
          "An outage needs a title of 1 to %d characters, such as \"Exports fail\"."
              .formatted(Outage.LONGEST_TITLE));
    }
    if (draft.areas().size() > Outage.MOST_NAMED || draft.accounts().size() > Outage.MOST_NAMED) {
      return wrong(
          "At most %d areas and as many accounts can be named. Name none to mean all of them."
              .formatted(Outage.MOST_NAMED));
    }
    if (draft.until().filter(until -> !until.isAfter(from)).isPresent()) {
      return wrong("It would end at %s, before it begins.".formatted(draft.until().get()));
    }
    if (Duration.between(now, from).abs().compareTo(FAR) > 0
        || draft.until().filter(until -> until.isAfter(now.plus(FAR))).isPresent()) {
      return wrong("An outage begins and ends within a year of now.");
    }
    Optional<AccountId> unknown =
        draft.accounts().stream().filter(id -> !accounts.getObject().has(id)).findFirst();
    return unknown.flatMap(
        id -> wrong("There is no account %s. GET /api/v1/accounts lists them.".formatted(id)));
  }

  private static Optional<Refusal> wrong(String sentence) {
    return Optional.of(Refusal.invalid("outage-wrong", sentence));
  }
}
