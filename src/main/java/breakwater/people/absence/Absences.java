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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** Such as {@code 1 Jan 2020, 00:00 (Europe/Warsaw)}. */
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm '('VV')'", Locale.ENGLISH);

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

  /** The one that somebody is away for now; empty = they are there. */
  @Transactional(readOnly = true)
  public Optional<Absence> now(PersonId person) {
    Instant now = clock.now();
    return of(Set.of(person), now).stream().filter(it -> it.covers(now)).findFirst();
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
   * @param zone in which a refusal says times, as whoever asks said them
   */
  @Transactional
  public Answer<Absence> add(
      Caller caller,
      PersonId person,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<PersonId> substitute,
      ZoneId zone) {
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
    Optional<Refusal> refusal = refuses(caller, wanted, now, zone);
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

  private Optional<Refusal> refuses(Caller caller, Absence wanted, Instant now, ZoneId zone) {
    if (people.find(caller, wanted.person()).isEmpty()) {
      return Optional.of(unknown(wanted.person()));
    }
    Map<String, String> wrong = wrongTimes(wanted, now, zone);
    if (!wrong.isEmpty()) {
      return Optional.of(Refusal.invalid("absence-wrong", wrong));
    }
    if (wanted.substitute().filter(wanted.person()::equals).isPresent()) {
      return substitute("Nobody stands in for themselves. Name somebody else.");
    }
    if (wanted.substitute().isPresent()
        && people
            .find(caller, wanted.substitute().get())
            .filter(p -> p.value().active())
            .isEmpty()) {
      return substitute(
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
                        .formatted(wanted.person(), said(there.from(), zone))));
  }

  /** Of its beginning and its end what cannot be, and why. */
  private static Map<String, String> wrongTimes(Absence wanted, Instant now, ZoneId zone) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (far(wanted.from(), now)) {
      wrong.put("from", tooFar("begin", wanted.from(), zone));
    }
    wanted
        .until()
        .flatMap(until -> wrongEnd(wanted, until, now, zone))
        .ifPresent(why -> wrong.put("until", why));
    return wrong;
  }

  private static Optional<String> wrongEnd(
      Absence wanted, Instant until, Instant now, ZoneId zone) {
    String where;
    if (!until.isAfter(now)) {
      where = "in the past";
    } else if (far(until, now)) {
      return Optional.of(tooFar("end", until, zone));
    } else if (!until.isAfter(wanted.from())) {
      where = "before it begins";
    } else {
      return Optional.empty();
    }
    return Optional.of(
        "It would be over at %s, %s. Name a later end.".formatted(said(until, zone), where));
  }

  private static boolean far(Instant at, Instant now) {
    return at.isBefore(now.minus(LONGEST)) || at.isAfter(now.plus(LONGEST));
  }

  private static String tooFar(String does, Instant at, ZoneId zone) {
    return "It would %s at %s, but an absence lies within ten years of now. Name a time within them."
        .formatted(does, said(at, zone));
  }

  private static String said(Instant at, ZoneId zone) {
    ZoneId named = zone instanceof ZoneOffset offset ? ZoneId.ofOffset("UTC", offset) : zone;
    return SAID.format(at.atZone(named));
  }

  private static Optional<Refusal> substitute(String sentence) {
    return Optional.of(Refusal.invalid("substitute-wrong", Map.of("substitute", sentence)));
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
