package breakwater.people;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.people.Person.Mark;
import breakwater.people.Right.Holders;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mission: who comes for what. Rights follow from the role, restricted cases from a mark. */
class HoldersTest {
  @ParameterizedTest
  @CsvSource({
    "EVERYBODY,      AGENT,         '',                 true",
    "EVERYBODY,      ENGINEER,      '',                 true",
    "LEADS,          AGENT,         MANAGER,            false",
    "LEADS,          ENGINEER,      '',                 false",
    "LEADS,          LEAD,          '',                 true",
    "LEADS,          ADMINISTRATOR, '',                 true",
    "ADMINISTRATORS, LEAD,          APPROVER,           false",
    "ADMINISTRATORS, ADMINISTRATOR, '',                 true",
    "SECURITY,       ADMINISTRATOR, '',                 false",
    "SECURITY,       LEAD,          MANAGER,            false",
    "SECURITY,       AGENT,         SECURITY_RESPONDER, true",
  })
  void whoHoldsARight(Holders holders, Role role, String mark, boolean held) {
    Set<Mark> marks = mark.isEmpty() ? Set.of() : Set.of(Mark.valueOf(mark));
    assertThat(holders.include(person(role, marks))).isEqualTo(held);
  }

  private static Person person(Role role, Set<Mark> marks) {
    return new Person(
        new PersonId("ada"),
        "Ada",
        "ada@support.example",
        role,
        Optional.empty(),
        Optional.empty(),
        marks,
        true);
  }
}
