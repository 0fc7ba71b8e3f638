package breakwater.desk;

import breakwater.cases.CaseRight;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that people keep, for themselves or for their team. */
@Service
public class SavedViews {
  /** So many one person may keep: more nobody finds again. */
  public static final int MOST = 50;

  /** Characters of a name. */
  public static final int LONGEST_NAME = 80;

  private final SavedViewTable table;
  private final People people;
  private final Clock clock;

  SavedViews(SavedViewTable table, People people, Clock clock) {
    this.table = table;
    this.people = people;
    this.clock = clock;
  }

  /** Their own, then those of their team, each by name. */
  @Transactional(readOnly = true)
  public List<SavedView> list(Caller caller) {
    caller.must(CaseRight.READ_CASES);
    PersonId me = caller.person();
    return table.of(me, team(caller, me));
  }

  /**
   * Keeps a view under a name.
   *
   * @param shared whether their team sees it too
   * @param query see {@link DeskQuery}
   */
  @Transactional
  public Answer<SavedView> keep(
      Caller caller, String name, boolean shared, Map<String, String> query) {
    caller.must(CaseRight.READ_CASES);
    PersonId me = caller.person();
    table.lock(me);
    if (table.count(me) >= MOST) {
      return Answer.refused(
          Refusal.conflict(
              "views-full",
              "You keep %d views already, and more nobody finds again. Remove one first."
                  .formatted(MOST)));
    }
    var id = new ViewId(UUID.randomUUID().toString());
    return made(caller, me, id, name, shared, query);
  }

  /** Keeps another view under the same id. */
  @Transactional
  public Answer<SavedView> change(
      Caller caller, ViewId id, String name, boolean shared, Map<String, String> query) {
    caller.must(CaseRight.READ_CASES);
    PersonId me = caller.person();
    table.lock(me);
    return own(me, id)
        .map(view -> made(caller, me, id, name, shared, query))
        .orElseGet(() -> Answer.refused(unknown(id)));
  }

  @Transactional
  public Answer<ViewId> remove(Caller caller, ViewId id) {
    caller.must(CaseRight.READ_CASES);
    if (own(caller.person(), id).isEmpty()) {
      return Answer.refused(unknown(id));
    }
    table.remove(id);
    return Answer.done(id);
  }

  private Answer<SavedView> made(
      Caller caller,
      PersonId me,
      ViewId id,
      String name,
      boolean shared,
      Map<String, String> query) {
    String said = name.strip();
    if (said.isEmpty() || said.length() > LONGEST_NAME) {
      return Answer.refused(
          Refusal.invalid(
              "view-name-wanted",
              "Give the view a name of 1 to %d characters.".formatted(LONGEST_NAME)));
    }
    Optional<TeamId> team = shared ? team(caller, me) : Optional.empty();
    if (shared && team.isEmpty()) {
      return Answer.refused(
          Refusal.conflict(
              "no-team",
              "You are in no team, so there is nobody to share it with. Keep it for yourself."));
    }
    DeskQuery asked = DeskQuery.of(query);
    try {
      asked.filter(Optional.of(me));
    } catch (RefusedException e) {
      return Answer.refused(e.refusal());
    }
    var view = new SavedView(id, said, me, team, asked.asked(), clock.now());
    table.put(view);
    return Answer.done(view);
  }

  private Optional<SavedView> own(PersonId me, ViewId id) {
    return table.find(id).filter(view -> view.by().equals(me));
  }

  private Optional<TeamId> team(Caller caller, PersonId me) {
    return people.find(caller, me).map(Versioned::value).flatMap(Person::team);
  }

  private static Refusal unknown(ViewId id) {
    return Refusal.notFound("view-unknown", "You keep no view %s.".formatted(id));
  }
}
