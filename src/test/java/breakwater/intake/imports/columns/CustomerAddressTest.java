package breakwater.intake.imports.columns;

import static breakwater.intake.imports.columns.Csv.columns;
import static breakwater.intake.imports.columns.Csv.meanings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** House, rule 13: an address that stands among the fields of a case is one that nobody erases. */
class CustomerAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kontakt E-Mail",
        "E-Mail Kunde",
        "Kunden-E-Mail",
        "Kunde",
        "Melder (E-Mail)",
        "Customer Mail",
        "Client e-mail address",
        "requester_email_address",
        "E-Mail-Adresse",
        "Mailadresse"
      })
  void a_column_of_addresses_that_speaks_of_the_customer_is_who_asked(String name)
      throws IOException {
    assertThat(guessed(name, "jo@acme.example", "Al Bolt <al@bolt.example>"))
        .isEqualTo(Meaning.CONTACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"E-Mail Bearbeiter", "Agent email", "Kundenbetreuer E-Mail", "Team mail", "CC"})
  void that_of_an_agent_or_of_nobody_in_particular_is_not(String name) throws IOException {
    assertThat(guessed(name, "jo@acme.example", "al@bolt.example"))
        .isNotIn(Meaning.CONTACT, Meaning.ACCOUNT);
  }

  @Test
  void what_holds_anything_else_is_no_address() throws IOException {
    assertThat(guessed("Kontakt E-Mail", "jo@acme.example", "by telephone"))
        .isEqualTo(Meaning.ATTRIBUTE);
  }

  @Test
  void the_address_goes_before_the_name_by_which_nobody_is_recognised() throws IOException {
    var guess =
        columns(
                """
                Nr;Status;Melder;E-Mail;Kontakt E-Mail
                1;Offen;Jo Weber;desk@house.example;jo@acme.example
                """)
            .guess("");
    assertThat(meanings(guess)).containsEntry("Kontakt E-Mail", Meaning.CONTACT);
  }

  private static Meaning guessed(String name, String first, String second) throws IOException {
    return Objects.requireNonNull(
        meanings(
                columns("Nr;Status;%s\n1;Offen;%s\n2;Neu;%s\n".formatted(name, first, second))
                    .guess(""))
            .get(name));
  }
}
