package breakwater.cases.links;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What is done for all children of a case: each by itself, so that one no stops no other. */
@Service
public class Children {
  private final Links links;
  private final Cases cases;

  Children(Links links, Cases cases) {
    this.links = links;
    this.cases = cases;
  }

  /**
   * What became of one.
   *
   * @param refusal why nothing did
   */
  public record Outcome(CaseId id, Optional<Refusal> refusal) {}

  /**
   * Resolves children that are unfinished, in the order in which they were linked.
   *
   * @param only empty = all; who is no child is passed over
   */
  public Answer<List<Outcome>> resolve(
      Caller caller, CaseId parent, Seen seen, Optional<Set<CaseId>> only, Optional<String> how) {
    return cases
        .find(caller, parent)
        .then(
            it ->
                Answer.unless(
                    seen.refuses("this case", it.version()),
                    () -> resolve(caller, parent, only, how)));
  }

  private Answer<List<Outcome>> resolve(
      Caller caller, CaseId parent, Optional<Set<CaseId>> only, Optional<String> how) {
    return switch (links.of(caller, parent)) {
      case Answer.Refused<List<Tie>>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<List<Tie>>(List<Tie> ties) -> {
        var outcomes = new ArrayList<Outcome>();
        for (Tie tie : ties) {
          boolean wanted = only.isEmpty() || only.get().contains(tie.other());
          if (tie.as() == Relation.CHILD && wanted && unfinished(caller, tie.other())) {
            outcomes.add(resolve(caller, tie.other(), how));
          }
        }
        yield Answer.done(List.copyOf(outcomes));
      }
    };
  }

  private boolean unfinished(Caller caller, CaseId child) {
    return cases.find(caller, child) instanceof Answer.Done<Case>(Case found)
        && found.status().unfinished();
  }

  private Outcome resolve(Caller caller, CaseId child, Optional<String> how) {
    return switch (cases.resolve(caller, child, Seen.anything(), how)) {
      case Answer.Done<Case> _ -> new Outcome(child, Optional.empty());
      case Answer.Refused<Case>(Refusal refusal) -> new Outcome(child, Optional.of(refusal));
    };
  }
}
