package breakwater.cases.links;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Linked;
import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseFact.Unlinked;
import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.sight.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties cases together: parent and child, the same problem told twice, or only related. Two cases
 * are one thing to each other; to link them anew replaces what they were. A case has at most one
 * parent, and is nobody's own ancestor.
 */
@Service
@Transactional
public class Links {
  /** So many cases one case is linked with: more than a page can show is a report, not a link. */
  public static final int MOST = 200;

  private final Journal journal;
  private final Pair pair;
  private final LinksTable table;
  private final Sight sight;

  Links(Journal journal, Pair pair, LinksTable table, Sight sight) {
    this.journal = journal;
    this.pair = pair;
    this.table = table;
    this.sight = sight;
  }

  /** In the order in which they were made, without those with cases that the caller may not see. */
  @Transactional(readOnly = true)
  public Answer<List<Tie>> of(Caller caller, CaseId id) {
    caller.must(CaseRight.READ_CASES);
    History history = journal.read(id.subject());
    return Case.find(history).filter(it -> it.isThereFor(caller)).isEmpty()
        ? Answer.refused(Cases.unknown(id))
        : Answer.done(seen(caller, Tie.all(history)));
  }

  private List<Tie> seen(Caller caller, List<Tie> ties) {
    Set<String> hidden =
        sight.hidden(caller, ties.stream().map(tie -> tie.other().subject().toString()).toList());
    return ties.stream().filter(tie -> !hidden.contains(tie.other().subject().toString())).toList();
  }

  /**
   * Two cases are linked.
   *
   * @param replaced what the other was to this one before, and is no more
   */
  public record Made(Case here, Optional<Relation> replaced) {}

  /**
   * Linking what is linked so already changes nothing. Refused when one of them was merged into
   * another case: there it goes on.
   *
   * @param as what the other is to this one
   */
  public Answer<Made> link(Caller caller, CaseId id, Seen seen, Relation as, CaseId other) {
    caller.must(CaseRight.CHANGE_CASES);
    if (id.equals(other)) {
      return Answer.refused(
          Refusal.invalid("link-to-itself", "Case %s cannot be linked with itself.".formatted(id)));
    }
    table.oneAtATime();
    return switch (pair.lock(caller, id, other)) {
      case Answer.Refused<Pair.Locked>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<Pair.Locked>(Pair.Locked locked) ->
          Answer.unless(
              stale(seen, locked)
                  .or(() -> Cases.merged(locked.here()))
                  .or(() -> Cases.merged(locked.there()))
                  .or(() -> refuses(locked, as)),
              () ->
                  Answer.done(
                      new Made(
                          tied(caller, locked, as),
                          present(locked).map(Tie::as).filter(was -> was != as))));
    };
  }

  /** Refused when they are not linked. */
  public Answer<Case> unlink(Caller caller, CaseId id, Seen seen, CaseId other) {
    caller.must(CaseRight.CHANGE_CASES);
    return switch (pair.lock(caller, id, other)) {
      case Answer.Refused<Pair.Locked>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<Pair.Locked>(Pair.Locked locked) ->
          Answer.unless(stale(seen, locked), () -> unlink(caller, locked));
    };
  }

  private Answer<Case> unlink(Caller caller, Pair.Locked locked) {
    return present(locked)
        .<Answer<Case>>map(tie -> Answer.done(untied(caller, locked, tie.as())))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound(
                        "link-unknown",
                        "Case %s is not linked with %s."
                            .formatted(locked.here().id(), locked.there().id()))));
  }

  /** The case that was looked at, not the other. */
  private static Optional<Refusal> stale(Seen seen, Pair.Locked locked) {
    return seen.refuses("this case", locked.here().version());
  }

  private Case tied(Caller caller, Pair.Locked locked, Relation as) {
    CaseId here = locked.here().id();
    CaseId there = locked.there().id();
    return present(locked).filter(tie -> tie.as() == as).isPresent()
        ? locked.here()
        : pair.tell(
            caller,
            locked,
            List.of(Happening.now(new Linked(as, there))),
            List.of(Happening.now(new Linked(as.inverse(), here))));
  }

  private Case untied(Caller caller, Pair.Locked locked, Relation as) {
    return pair.tell(
        caller,
        locked,
        List.of(Happening.now(new Unlinked(as, locked.there().id()))),
        List.of(Happening.now(new Unlinked(as.inverse(), locked.here().id()))));
  }

  private static Optional<Tie> present(Pair.Locked locked) {
    return Tie.all(locked.one()).stream()
        .filter(tie -> tie.other().equals(locked.there().id()))
        .findFirst();
  }

  private Optional<Refusal> refuses(Pair.Locked locked, Relation as) {
    if (Tie.all(locked.one()).size() >= MOST || Tie.all(locked.other()).size() >= MOST) {
      return Optional.of(
          Refusal.conflict(
              "links-full", "A case is linked with at most %d others.".formatted(MOST)));
    }
    return switch (as) {
      case PARENT -> refuses(locked.one(), locked.other());
      case CHILD -> refuses(locked.other(), locked.one());
      case SAME, RELATED -> Optional.empty();
    };
  }

  /** Whether this case may become a child of that one. */
  private Optional<Refusal> refuses(History child, History parent) {
    CaseId wanted = new CaseId(parent.subject().id());
    Optional<CaseId> present = Tie.parent(child).filter(id -> !id.equals(wanted));
    if (present.isPresent()) {
      return Optional.of(
          Refusal.conflict(
              "parent-present",
              "Case %s has a parent already: %s. Take that link away first."
                  .formatted(child.subject().id(), present.get())));
    }
    for (Optional<CaseId> above = Tie.parent(parent);
        above.isPresent();
        above = Tie.parent(journal.read(above.get().subject()))) {
      if (above.get().subject().equals(child.subject())) {
        return Optional.of(
            Refusal.conflict(
                "link-loop",
                "Case %s stands above %s already, so it cannot be its child too."
                    .formatted(child.subject().id(), wanted)));
      }
    }
    return Optional.empty();
  }
}
