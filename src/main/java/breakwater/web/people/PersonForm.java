package breakwater.web.people;

import breakwater.people.Person;
import breakwater.people.Person.Mark;
import breakwater.people.PersonChange;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Tier;
import breakwater.web.Fields;
import breakwater.web.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person as a form sends them; what it does not send is null. */
record PersonForm(
    @Nullable String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable String role,
    @Nullable String tier,
    @Nullable String team,
    @Nullable List<String> marks,
    @Nullable String active,
    @Nullable String version) {

  Person person() {
    var reading = new Reading();
    Optional<PersonId> who =
        reading.wanted(
            "id",
            "They need an id: letters, digits and . _ : - such as ada.",
            () -> Fields.person(text(id)));
    PersonChange change = read(reading);
    reading.end();
    return new Person(
        who.orElseThrow(),
        change.name().orElseThrow(),
        change.email().orElseThrow(),
        change.role().orElse(Role.AGENT),
        change.tier().flatMap(Function.identity()),
        change.team().flatMap(Function.identity()),
        change.marks().orElse(Set.of()),
        true);
  }

  PersonChange change() {
    var reading = new Reading();
    PersonChange change = read(reading);
    reading.end();
    return change;
  }

  private PersonChange read(Reading reading) {
    return new PersonChange(
        reading.wanted(
            "name",
            "They need a name of at most 200 characters.",
            () -> Fields.text(text(name)).filter(n -> n.length() <= 200)),
        reading.wanted(
            "email",
            "They need an e-mail address, such as ada@house.example.",
            () ->
                Fields.text(text(email))
                    .filter(e -> e.length() <= 254 && e.matches("[^@\\s]+@[^@\\s]+"))),
        reading.of("role", () -> Fields.choice(Role.class, text(role))),
        Optional.ofNullable(tier).map(t -> reading.of("tier", () -> Fields.choice(Tier.class, t))),
        Optional.ofNullable(team).map(t -> reading.of("team", () -> Fields.team(t))),
        reading.of("marks", () -> Optional.of(marked())),
        Optional.of(active != null));
  }

  private Set<Mark> marked() {
    Set<Mark> marked = EnumSet.noneOf(Mark.class);
    for (String mark : Objects.requireNonNullElse(marks, List.<String>of())) {
      Fields.choice(Mark.class, mark).ifPresent(marked::add);
    }
    return marked;
  }

  String seen() {
    return text(version);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
