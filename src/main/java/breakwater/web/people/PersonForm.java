package breakwater.web.people;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.Person;
import breakwater.people.Person.Mark;
import breakwater.people.PersonChange;
import breakwater.people.Role;
import breakwater.people.Tier;
import breakwater.web.Fields;
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

  Answer<Person> person() {
    var who = Fields.person(text(id));
    if (who.isEmpty()) {
      return no("They need an id: letters, digits and . _ : - such as ada.");
    }
    return change()
        .then(
            c ->
                Answer.done(
                    new Person(
                        who.get(),
                        c.name().orElseThrow(),
                        c.email().orElseThrow(),
                        c.role().orElse(Role.AGENT),
                        c.tier().flatMap(Function.identity()),
                        c.team().flatMap(Function.identity()),
                        c.marks().orElse(Set.of()),
                        true)));
  }

  Answer<PersonChange> change() {
    var called = Fields.text(text(name)).filter(n -> n.length() <= 200);
    var address =
        Fields.text(text(email)).filter(e -> e.length() <= 254 && e.matches("[^@\\s]+@[^@\\s]+"));
    if (called.isEmpty() || address.isEmpty()) {
      return no("They need a name of at most 200 characters and an e-mail address.");
    }
    Set<Mark> marked = EnumSet.noneOf(Mark.class);
    for (String mark : Objects.requireNonNullElse(marks, List.<String>of())) {
      Fields.choice(Mark.class, mark).ifPresent(marked::add);
    }
    return Answer.done(
        new PersonChange(
            called,
            address,
            Fields.choice(Role.class, text(role)),
            Optional.ofNullable(tier).map(t -> Fields.choice(Tier.class, t)),
            Optional.ofNullable(team).map(Fields::team),
            Optional.of(marked),
            Optional.of(active != null)));
  }

  String seen() {
    return text(version);
  }

  private static <T> Answer<T> no(String sentence) {
    return Answer.refused(Refusal.invalid("invalid-value", sentence));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
