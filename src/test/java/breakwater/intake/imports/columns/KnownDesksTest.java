package breakwater.intake.imports.columns;

import static breakwater.intake.imports.columns.Csv.columns;
import static breakwater.intake.imports.columns.Csv.meanings;
import static breakwater.intake.imports.columns.Meaning.ACCOUNT;
import static breakwater.intake.imports.columns.Meaning.ASSIGNEE;
import static breakwater.intake.imports.columns.Meaning.ATTRIBUTE;
import static breakwater.intake.imports.columns.Meaning.CASE_KEY;
import static breakwater.intake.imports.columns.Meaning.CLOSED_AT;
import static breakwater.intake.imports.columns.Meaning.CONTACT;
import static breakwater.intake.imports.columns.Meaning.OPENED_AT;
import static breakwater.intake.imports.columns.Meaning.RESOLVED_AT;
import static breakwater.intake.imports.columns.Meaning.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that people export from the pages of well-known desks. */
class KnownDesksTest {
  @Test
  void the_list_of_freshdesk_counts_its_priorities_upwards() throws IOException {
    Choices guess =
        columns(
                """
                Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time
                7,Late,Closed,1,Email,Question,Jo,Support,2026-01-05 09:00:00,2026-01-06 09:00:00,2026-01-06 08:00:00,2026-01-07 08:00:00,2026-01-07 08:00:00,2026-01-05 10:00:00
                8,Down,Open,4,Phone,Incident,Al,Support,2026-01-05 09:00:00,2026-01-06 09:00:00,,,2026-01-05 10:00:00,2026-01-05 10:00:00
                """)
            .guess("");
    assertThat(guess.source()).isEqualTo("freshdesk");
    assertThat(guess.column("Priority").values()).containsEntry("1", "LOW");
    assertThat(guess.column("Priority").values()).containsEntry("4", "CRITICAL");
  }

  @Test
  void the_list_of_otrs_has_the_number_that_people_know_beside_a_running_one() throws IOException {
    Choices guess =
        columns(
                """
                Number;Ticket#;Age;Created;Close Time;Queue;State;Priority;CustomerID;CustomerUser;Agent/Owner;Subject;Article body
                1;2026010510000017;2 d;2026-01-05 09:00:00;2026-01-06 09:00:00;Support;closed successful;3 normal;ACME;jo@acme.example;al;Late;It is late.
                """)
            .guess("");
    assertThat(guess.source()).isEqualTo("otrs");
    assertThat(meanings(guess))
        .containsEntry("Ticket#", CASE_KEY)
        .containsEntry("Number", ATTRIBUTE)
        .containsEntry("Created", OPENED_AT)
        .containsEntry("Close Time", CLOSED_AT)
        .containsEntry("CustomerID", ACCOUNT)
        .containsEntry("CustomerUser", CONTACT)
        .containsEntry("Agent/Owner", ASSIGNEE)
        .containsEntry("Article body", TEXT);
  }

  @Test
  void who_asked_is_known_by_the_id_that_the_desk_has_for_them() throws IOException {
    assertThat(meanings(columns("number,state,caller_id,opened_by\n1,New,Jo,Al\n").guess("")))
        .containsEntry("caller_id", CONTACT);
    assertThat(
            meanings(
                columns("TicketNumber,State,CustomerUserID,CustomerID\n1,new,jo,A\n").guess("")))
        .containsEntry("CustomerUserID", CONTACT)
        .containsEntry("CustomerID", ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Finished", "Completed", "Done", "Completed at", "Erledigt", "Fertig am"})
  void when_it_was_resolved_has_many_names(String column) throws IOException {
    String file = "id,status,created,#\n1,Done,2026-01-05,2026-01-06\n".replace("#", column);
    assertThat(meanings(columns(file).guess(""))).containsEntry(column, RESOLVED_AT);
    String words = "id,status,created,#\n1,Done,2026-01-05,yes\n".replace("#", column);
    assertThat(meanings(columns(words).guess(""))).containsEntry(column, ATTRIBUTE);
  }
}
