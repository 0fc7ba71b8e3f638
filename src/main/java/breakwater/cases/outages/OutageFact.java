package breakwater.cases.outages;

import breakwater.accounts.AccountId;
import breakwater.cases.Label;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What was said of an outage, and by whom. */
public sealed interface OutageFact extends Fact {
  /** The kind of subject that an outage is. */
  String SUBJECT = "outage";

  static Subject subject(OutageId id) {
    return new Subject(SUBJECT, id.value());
  }

  /** It was declared, or said anew; see {@link Outage}. */
  @Stored("outage.declared.v1")
  record OutageDeclared(
      Set<Label> areas, Set<AccountId> accounts, Instant from, Optional<Instant> until)
      implements OutageFact {}

  /** It was declared in error. */
  @Stored("outage.withdrawn.v1")
  record OutageWithdrawn() implements OutageFact {}
}
