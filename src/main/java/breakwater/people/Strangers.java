package breakwater.people;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and teams of imported history were called there. They have no account, may not sign
 * in and are given nothing; whoever is made under the same id has the say about the name.
 */
@Service
public class Strangers {
  /** Stands where the name of somebody stood who was erased. */
  static final String ERASED = "(erased)";

  private final StrangerTable strangers;

  Strangers(StrangerTable strangers) {
    this.strangers = strangers;
  }

  /** Keeps names; the first that was kept stays. */
  @Transactional
  public void meet(Map<PersonId, String> people, Map<TeamId, String> teams) {
    strangers.meet(StrangerTable.PERSON, people);
    strangers.meet(StrangerTable.TEAM, teams);
  }

  public Optional<String> name(Caller caller, PersonId id) {
    caller.must(PeopleRight.READ_PEOPLE);
    return strangers.name(StrangerTable.PERSON, id);
  }

  public Optional<String> name(Caller caller, TeamId id) {
    caller.must(PeopleRight.READ_PEOPLE);
    return strangers.name(StrangerTable.TEAM, id);
  }

  /** The team that was called so, in whatever case; where several were, the first by its id. */
  public Optional<TeamId> team(Caller caller, String name) {
    caller.must(PeopleRight.READ_PEOPLE);
    return strangers.team(name);
  }

  /**
   * The people whose names are kept, by id, in order.
   *
   * @param after the last id that was seen; empty = from the beginning
   */
  public List<Stranger> list(Caller caller, Optional<PersonId> after, int limit) {
    caller.must(PeopleRight.READ_PEOPLE);
    return strangers.people(after.map(PersonId::value).orElse(""), limit);
  }

  /**
   * Erases what somebody was called. No later import learns it again; whoever is made under the
   * same id keeps the name that they have here. What they did stays, under the id that facts have;
   * imports make none that tells a name. Once erased they may be erased again.
   */
  @Transactional
  public Answer<PersonId> erase(Caller caller, PersonId id) {
    caller.must(PeopleRight.ForAdministrators.ERASE_STRANGERS);
    return strangers.erase(id)
        ? Answer.done(id)
        : Answer.refused(
            Refusal.notFound(
                "stranger-unknown",
                "No imported history names somebody with the id %s.".formatted(id)));
  }

  /** Each team that was called like one of these, in whatever case. */
  public Map<TeamId, String> teams(Caller caller, Collection<String> names) {
    caller.must(PeopleRight.READ_PEOPLE);
    return names.isEmpty() ? Map.of() : strangers.teams(names);
  }

  /** Of those of these who are known. */
  public Map<PersonId, String> names(Caller caller, Collection<PersonId> ids) {
    caller.must(PeopleRight.READ_PEOPLE);
    return ids.isEmpty() ? Map.of() : strangers.names(ids);
  }
}
