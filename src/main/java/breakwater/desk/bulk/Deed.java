package breakwater.desk.bulk;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes one case, wholly or not at all, within the transaction of the caller. */
@Component
class Deed {
  private final Cases cases;
  private final TransactionTemplate savepoint;

  Deed(Cases cases, PlatformTransactionManager transactions) {
    this.cases = cases;
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  Result does(Caller caller, Target target, BulkChange change) {
    return savepoint.execute(
        status -> {
          Result result = attempt(caller, target, change);
          if (result.outcome() == Result.Outcome.REFUSED) {
            status.setRollbackOnly();
          }
          return result;
        });
  }

  private Result attempt(Caller caller, Target target, BulkChange change) {
    try {
      return switch (cases.find(caller, target.id())) {
        case Answer.Refused<Case>(Refusal refusal) ->
            Result.refused(target.id(), Optional.empty(), refusal);
        case Answer.Done<Case>(Case before) -> attempt(caller, target, change, before);
      };
    } catch (RefusedException e) {
      return Result.refused(target.id(), Optional.empty(), e.refusal());
    }
  }

  private Result attempt(Caller caller, Target target, BulkChange change, Case before) {
    if (change.isSo(before)) {
      return Result.done(target.id(), before.version(), List.of());
    }
    Answer<Case> after =
        cases
            .change(caller, target.id(), target.seen(), change.of(before))
            .then(now -> move(caller, now, change))
            .then(_ -> cases.find(caller, target.id()));
    return switch (after) {
      case Answer.Refused<Case>(Refusal refusal) ->
          Result.refused(target.id(), Optional.of(before.version()), refusal);
      case Answer.Done<Case>(Case now) ->
          Result.done(target.id(), before.version(), Difference.between(before, now));
    };
  }

  /** The step that brings it where it shall stand; of one that stands there nothing changes. */
  private Answer<Case> move(Caller caller, Case now, BulkChange change) {
    if (change.status().filter(wanted -> wanted != now.status()).isEmpty()) {
      return Answer.done(now);
    }
    Seen any = Seen.anything();
    return switch (change.status().orElseThrow()) {
      case OPEN ->
          now.status().waiting()
              ? cases.endWaiting(caller, now.id(), any)
              : cases.reopen(caller, now.id(), any, change.reason());
      case WAITING_ON_CUSTOMER -> cases.beginWaiting(caller, now.id(), any, Waiting.CUSTOMER);
      case WAITING_ON_THIRD_PARTY -> cases.beginWaiting(caller, now.id(), any, Waiting.THIRD_PARTY);
      case ON_HOLD -> cases.beginWaiting(caller, now.id(), any, Waiting.HOLD);
      case RESOLVED -> cases.resolve(caller, now.id(), any, change.reason());
      case CLOSED -> cases.close(caller, now.id(), any, change.reason());
      case MERGED ->
          Answer.refused(
              Refusal.invalid(
                  "merge-wanted",
                  "Each case is merged by itself, into a case of the same customer: PUT"
                      + " /api/v1/cases/{id}/merge/{into}."));
    };
  }
}
