package breakwater.web.people;

import breakwater.people.PersonId;
import breakwater.web.Visit;
import breakwater.web.people.PersonPart.Filled;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What others add to the page of a person, in their order. */
@Component
class PersonParts {
  private final List<PersonPart> parts;

  PersonParts(List<PersonPart> parts) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(PersonPart::order)).toList();
  }

  List<Filled> fill(Visit visit, PersonId person, boolean own) {
    return parts.stream()
        .flatMap(
            part ->
                part.show(visit, person, own).map(it -> new Filled(part.template(), it)).stream())
        .toList();
  }
}
