package breakwater.cases.answers;

import breakwater.accounts.Account;
import breakwater.accounts.Accounts;
import breakwater.accounts.Contact;
import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.story.CaseSheet;
import breakwater.cases.story.CaseStory;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what is known of a case into a canned answer. */
@Service
@Transactional
public class Filling {
  private final CannedAnswers answers;
  private final CaseStory story;
  private final Accounts accounts;
  private final People people;

  Filling(CannedAnswers answers, CaseStory story, Accounts accounts, People people) {
    this.answers = answers;
    this.story = story;
    this.accounts = accounts;
    this.people = people;
  }

  /** The text as the caller may send it on this case; counts as a use of the answer. */
  public Answer<Filled> fill(Caller caller, CaseId id, AnswerId answer) {
    return switch (answers.find(caller, answer)) {
      case Answer.Refused<CannedAnswer>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<CannedAnswer>(CannedAnswer found) ->
          switch (story.sheet(caller, id)) {
            case Answer.Refused<CaseSheet>(Refusal refusal) -> Answer.refused(refusal);
            case Answer.Done<CaseSheet>(CaseSheet sheet) -> {
              answers.used(answer);
              yield Answer.done(filled(caller, sheet, found));
            }
          };
    };
  }

  private Filled filled(Caller caller, CaseSheet sheet, CannedAnswer answer) {
    String body = answer.wording().body();
    return new Filled(
        answer.id(),
        Placeholder.fill(body, it -> known(caller, sheet, it)),
        Placeholder.in(body)
            .filter(it -> known(caller, sheet, it).isEmpty())
            .map(Placeholder::toString)
            .toList());
  }

  private Optional<String> known(Caller caller, CaseSheet sheet, Placeholder wanted) {
    Case shown = sheet.shown();
    return switch (wanted) {
      case CONTACT ->
          shown.contact().flatMap(it -> done(accounts.contact(caller, it))).flatMap(Contact::name);
      case ACCOUNT ->
          shown.account().flatMap(it -> done(accounts.find(caller, it))).map(Account::name);
      case CASE -> Optional.of(shown.id().value());
      case TITLE -> sheet.title();
      case ME -> people.find(caller, caller.person()).map(it -> it.value().name());
    };
  }

  private static <T> Optional<T> done(Answer<T> answer) {
    return answer instanceof Answer.Done<T>(T value) ? Optional.of(value) : Optional.empty();
  }
}
