package breakwater.people.absence;

import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Sweeps;
import breakwater.journal.reading.ReadOnce;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, shows and ends absences: one's own, or with the right to it anybody's. */
@Service
public class Absences {
  /** How far from now an absence may begin or end: ten years. */
  private static final Duration LONGEST = Duration.ofDays(3_653);

  /** So many people are away at once at most; of more, those are shown who left first. */
  private static final int MOST = 5_000;

  private final AbsenceTable absences;
  private final People people;
  private final ObjectProvider<Sweeps> sweeps;
  private final Clock clock;

  Absences(AbsenceTable absences, People people, ObjectProvider<Sweeps> sweeps, Clock clock) {
    this.absences = absences;
    this.people = people;
    this.sweeps = sweeps;
    this.clock = clock;
  }

  private record Of(Set<PersonId> who, Instant notOverAt) {}

  /** Those of some people that are not over at an instant, by their beginning. */
  @Transactional(readOnly = true)
  public List<Absence> of(Collection<PersonId> who, Instant notOverAt) {
    return who.isEmpty()
        ? List.of()
        : ReadOnce.read(new Of(Set.copyOf(who), notOverAt), () -> absences.of(who, notOverAt));
  }

  /** Who is away now. */
  @Transactional(readOnly = true)
  public Map<PersonId, Absence> now() {
    Map<PersonId, Absence> away = new HashMap<>();
    absences.covering(clock.now(), MOST).forEach(a -> away.putIfAbsent(a.person(), a));
    return away;
  }

  /** Those of one person that are not over. */
  @Transactional(readOnly = true)
  public Answer<List<Absence>> of(Caller caller, PersonId person) {
    return people.find(caller, person).isEmpty()
        ? Answer.refused(unknown(person))
        : Answer.done(absences.of(List.of(person), clock.now()));
  }

  /**
   * Enters one.
   *
   * @param from empty = from now on
   */
  @Transactional
  public Answer<Absence> add(
      Caller caller,
      PersonId person,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<PersonId> substitute) {
    mayFor(caller, person);
    absences.lock(person);
    Instant now = clock.now();
    var wanted =
        new Absence(
            new AbsenceId(UUID.randomUUID().toString()),
            person,
            from.orElse(now),
            until,
            substitute);
    Optional<Refusal> refusal = refuses(caller, wanted, now);
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    absences.add(wanted);
    sweep("an absence of " + person);
    return Answer.done(wanted);
  }

  /** They are back; an absence that lies ahead does not take place. */
  @Transactional
  public Answer<AbsenceId> end(Caller caller, PersonId person, AbsenceId id) {
    mayFor(caller, person);
    if (!absences.end(person, id, clock.now())) {
      return Answer.refused(
          Refusal.notFound(
              "absence-unknown", "%s has no absence %s that is not over.".formatted(person, id)));
    }
    sweep("the end of an absence of " + person);
    return Answer.done(id);
  }

  private void sweep(String cause) {
    sweeps.getObject().changed(Set.of(Absences.class), cause);
  }

  private Optional<Refusal> refuses(Caller caller, Absence wanted, Instant now) {
    if (people.find(caller, wanted.person()).isEmpty()) {
      return Optional.of(unknown(wanted.person()));
    }
    if (wanted.from().isBefore(now.minus(LONGEST))
        || wanted.until().orElse(now).isAfter(now.plus(LONGEST))) {
      return invalid(
          "absence-wrong",
          "An absence lies within ten years of now. Name its beginning and its end within them.");
    }
    if (wanted.until().filter(u -> !u.isAfter(wanted.from()) || !u.isAfter(now)).isPresent()) {
      return invalid(
          "absence-wrong",
          "It would be over at %s, before it begins or before now. Name a later end."
              .formatted(wanted.until().get()));
    }
    if (wanted.substitute().filter(wanted.person()::equals).isPresent()) {
      return invalid("substitute-wrong", "Nobody stands in for themselves. Name somebody else.");
    }
    if (wanted.substitute().isPresent()
        && people
            .find(caller, wanted.substitute().get())
            .filter(p -> p.value().active())
            .isEmpty()) {
      return invalid(
          "substitute-wrong",
          "Nobody who works here has the id %s.".formatted(wanted.substitute().get()));
    }
    return absences.of(List.of(wanted.person()), now).stream()
        .filter(wanted::overlaps)
        .findFirst()
        .map(
            there ->
                Refusal.conflict(
                    "absence-overlaps",
                    "%s is away from %s already. End that absence first, or choose another time."
                        .formatted(wanted.person(), there.from())));
  }

  private static Optional<Refusal> invalid(String type, String sentence) {
    return Optional.of(Refusal.invalid(type, sentence));
  }

  private static Refusal unknown(PersonId person) {
    return Refusal.notFound(
        "person-unknown", "There is no person with the id %s.".formatted(person));
  }

  private static void mayFor(Caller caller, PersonId person) {
    if (!caller.actor().equals(Actor.person(person.value()))) {
      caller.must(AbsenceRight.MANAGE_ABSENCES);
    }
  }
}
