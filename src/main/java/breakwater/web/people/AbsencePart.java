package breakwater.web.people;

import breakwater.journal.Clock;
import breakwater.outbox.NoticeWishes;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.absence.Absence;
import breakwater.people.absence.AbsenceRight;
import breakwater.people.absence.Absences;
import breakwater.web.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When somebody is away, and who stands in for them. */
@Component
class AbsencePart implements PersonPart {
  private final Absences absences;
  private final NoticeWishes wishes;
  private final Clock clock;

  AbsencePart(Absences absences, NoticeWishes wishes, Clock clock) {
    this.absences = absences;
    this.wishes = wishes;
    this.clock = clock;
  }

  /**
   * @param action where its forms go
   * @param now to tell what has begun
   */
  record Shown(
      boolean own,
      String name,
      String action,
      List<Absence> absences,
      List<Person> substitutes,
      String zone,
      Instant now) {}

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String template() {
    return "people/part-absences";
  }

  @Override
  public Optional<?> show(Visit visit, PersonId person, boolean own) {
    boolean mine = own || visit.person().filter(person::equals).isPresent();
    if (!mine && !visit.caller().may(AbsenceRight.MANAGE_ABSENCES)) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            mine,
            visit.names().person(person),
            mine ? "/me/absences" : "/settings/people/%s/absences".formatted(person),
            absences.of(visit.caller(), person).orThrow(),
            visit.names().people().stream().filter(p -> !p.id().equals(person)).toList(),
            visit.person().map(wishes::zone).map(Object::toString).orElse("Z"),
            clock.now()));
  }
}
