package breakwater.intake.imports.columns;

import static breakwater.intake.imports.columns.Csv.columnNames;
import static breakwater.intake.imports.columns.Csv.columns;
import static breakwater.intake.imports.columns.Csv.meanings;
import static breakwater.intake.imports.columns.Meaning.ACCOUNT;
import static breakwater.intake.imports.columns.Meaning.ASSIGNEE;
import static breakwater.intake.imports.columns.Meaning.ATTRIBUTE;
import static breakwater.intake.imports.columns.Meaning.CASE_KEY;
import static breakwater.intake.imports.columns.Meaning.CHANGED_AT;
import static breakwater.intake.imports.columns.Meaning.CLOSED_AT;
import static breakwater.intake.imports.columns.Meaning.CONTACT;
import static breakwater.intake.imports.columns.Meaning.ESCALATED;
import static breakwater.intake.imports.columns.Meaning.IGNORED;
import static breakwater.intake.imports.columns.Meaning.OPENED_AT;
import static breakwater.intake.imports.columns.Meaning.PRIORITY;
import static breakwater.intake.imports.columns.Meaning.RESOLVED_AT;
import static breakwater.intake.imports.columns.Meaning.STATUS;
import static breakwater.intake.imports.columns.Meaning.TEAM;
import static breakwater.intake.imports.columns.Meaning.TEXT;
import static breakwater.intake.imports.columns.Meaning.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.imports.rows.Hearer;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.intake.imports.rows.Mappings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Issue 3, the first hour: nobody writes a mapping before they have seen anything. */
class GuessTest {
  private static final String ONE_ROW_A_CASE =
      """
      Ticket ID;Betreff;Beschreibung;Status;Priorität;Erstellt am;Gelöst am;Geschlossen am;Gruppe;Bearbeiter;Firma;E-Mail;Eskaliert;Browser;Leer
      17;Rechnung;Sie fehlt.;Geschlossen;Hoch;03.02.2026 09:15;04.02.2026 10:00;13.02.2026 08:00;Support;Jörg Müller;Acme;jo@acme.example;Ja;Firefox;
      18;Absturz;Er stürzt ab.;Offen;Kritisch;05.02.2026 17:30;;;Support;;Bolt;al@bolt.example;Nein;Chrome;
      19;Frage;Wie geht das?;Wartet auf Kunden;Niedrig;06.02.2026 08:01;;;Support;Jörg Möller;Bolt;al@bolt.example;Nein;Chrome;
      """;

  @Test
  void columns_are_known_by_their_names_and_by_what_they_hold() throws IOException {
    Choices guess = columns(ONE_ROW_A_CASE).guess("");
    assertThat(guess.rowIs()).isEqualTo(RowIs.CASE);
    assertThat(meanings(guess))
        .containsEntry("Ticket ID", CASE_KEY)
        .containsEntry("Betreff", TITLE)
        .containsEntry("Beschreibung", TEXT)
        .containsEntry("Status", STATUS)
        .containsEntry("Priorität", PRIORITY)
        .containsEntry("Erstellt am", OPENED_AT)
        .containsEntry("Gelöst am", RESOLVED_AT)
        .containsEntry("Geschlossen am", CLOSED_AT)
        .containsEntry("Gruppe", TEAM)
        .containsEntry("Bearbeiter", ASSIGNEE)
        .containsEntry("Firma", ACCOUNT)
        .containsEntry("E-Mail", CONTACT)
        .containsEntry("Eskaliert", ESCALATED)
        .containsEntry("Browser", ATTRIBUTE)
        .containsEntry("Leer", IGNORED);
  }

  @Test
  void their_values_and_instants_are_read_too() throws IOException {
    Mapping mapping = columns(ONE_ROW_A_CASE).guess("").over(Mappings.NOTHING);
    assertThat(mapping.status().orElseThrow().values())
        .containsEntry("Geschlossen", Status.CLOSED)
        .containsEntry("Offen", Status.OPEN)
        .containsEntry("Wartet auf Kunden", Status.WAITING_ON_CUSTOMER);
    assertThat(mapping.priority().orElseThrow().values())
        .containsEntry("Kritisch", Priority.CRITICAL)
        .containsEntry("Hoch", Priority.HIGH)
        .containsEntry("Niedrig", Priority.LOW);
    assertThat(mapping.openedAt().orElseThrow().formats()).containsExactly("d.M.yyyy H:mm");
    assertThat(mapping.title()).isEqualTo("{Betreff}");
    assertThat(mapping.attributes()).containsEntry("browser", "Browser");
    assertThat(mapping.sections()).containsKey("escalation");
    assertThat(String.valueOf(mapping.sections())).contains("\"values\":[\"Ja\"]");
    assertThat(new Mappings(List.of()).problems(mapping, columnNames(ONE_ROW_A_CASE)))
        .containsExactly("There is no section 'escalation'; there are none.");
  }

  @Test
  void the_number_of_a_case_is_kept_where_its_title_does_not_hold_it() throws IOException {
    assertThat(columns(ONE_ROW_A_CASE).guess("").over(Mappings.NOTHING).attributes())
        .containsEntry("ticket-id", "Ticket ID");
    assertThat(columns("Ticket ID,Status\n17,Open\n").guess("").over(Mappings.NOTHING).attributes())
        .isEmpty();
  }

  @Test
  void a_case_in_several_rows_is_told_by_changes() throws IOException {
    Choices guess =
        columns(
                """
                number,state,sys_updated_at,opened_at,resolved_at,assignment_group
                INC1,New,1/2/2026 9:00,1/2/2026 9:00,13/2/2026 9:00,Group 1
                INC1,Resolved,13/2/2026 9:00,1/2/2026 9:00,13/2/2026 9:00,Group 1
                """)
            .guess("");
    assertThat(guess.rowIs()).isEqualTo(RowIs.CHANGE);
    assertThat(meanings(guess))
        .containsEntry("sys_updated_at", CHANGED_AT)
        .containsEntry("resolved_at", IGNORED)
        .containsEntry("assignment_group", TEAM);
    assertThat(guess.over(Mappings.NOTHING).sections()).containsKey("escalation");
  }

  @Test
  void a_few_numbers_that_repeat_do_not_make_changes_of_whole_cases() throws IOException {
    var rows = new StringBuilder("Nr;Status;Angelegt;Geändert am;Gelöst am\n");
    for (int n = 1; n <= 30; n++) {
      rows.append("%d;Gelöst;01.02.2026 9:00;13.02.2026 9:00;13.02.2026 9:00\n".formatted(n));
    }
    rows.append("7;Offen;01.02.2026 9:00;14.02.2026 9:00;\n");
    Choices guess = columns(rows.toString()).guess("");
    assertThat(guess.rowIs()).isEqualTo(RowIs.CASE);
    assertThat(meanings(guess))
        .containsEntry("Angelegt", OPENED_AT)
        .containsEntry("Gelöst am", RESOLVED_AT);
    rows.append("8;Offen;;14.02.2026 9:00;\n9;Offen;;14.02.2026 9:00;\n");
    assertThat(columns(rows.toString()).guess("").rowIs())
        .as("a tenth of them is a good part")
        .isEqualTo(RowIs.CHANGE);
  }

  @Test
  void words_that_could_mean_either_are_told_apart_by_the_others() {
    assertThat(Vocabulary.status("Waiting for customer")).contains(Status.WAITING_ON_CUSTOMER);
    assertThat(Vocabulary.status("Waiting for support")).contains(Status.OPEN);
    assertThat(Vocabulary.status("Awaiting Vendor")).contains(Status.WAITING_ON_THIRD_PARTY);
    assertThat(Vocabulary.status("Not resolved")).contains(Status.OPEN);
    assertThat(Vocabulary.status("In Progress")).contains(Status.OPEN);
    assertThat(Vocabulary.status("Pending")).contains(Status.WAITING_ON_CUSTOMER);
    assertThat(Vocabulary.status("Neu")).contains(Status.OPEN);
    assertThat(Vocabulary.status("In Arbeit")).contains(Status.OPEN);
    assertThat(Vocabulary.status("Open - waiting for vendor"))
        .contains(Status.WAITING_ON_THIRD_PARTY);
    assertThat(Vocabulary.status("Fertig")).contains(Status.RESOLVED);
    assertThat(Vocabulary.status("Quarantäne")).isEmpty();
    assertThat(Vocabulary.priority("Tief")).contains(Priority.LOW);
    assertThat(Vocabulary.priority("Not urgent")).isEmpty();
    assertThat(Vocabulary.priority("1 - Critical")).contains(Priority.CRITICAL);
    assertThat(Vocabulary.priority("3 - Moderate")).contains(Priority.MEDIUM);
    assertThat(Vocabulary.priority("1 sehr niedrig")).contains(Priority.LOW);
    assertThat(Vocabulary.priority("5 sehr hoch")).contains(Priority.CRITICAL);
    assertThat(Vocabulary.priority("4 hoch")).contains(Priority.HIGH);
    assertThat(Vocabulary.priority("2")).contains(Priority.HIGH);
  }

  @Test
  void an_unknown_word_is_any_other_and_a_known_column_says_nothing_of_others() throws IOException {
    Choices guess = columns("id,status,priority\n1,Open,Rot\n2,Quarantäne,Hoch\n").guess("");
    assertThat(guess.column("status").values())
        .containsEntry("Quarantäne", Choices.NOT_SAID)
        .containsEntry(Choices.ANY_OTHER, "OPEN");
    assertThat(guess.column("priority").values()).containsEntry(Choices.ANY_OTHER, "MEDIUM");
    assertThat(columns("id,status\n1,Open\n").guess("").column("status").values())
        .containsEntry(Choices.ANY_OTHER, Choices.NOT_SAID);
  }

  @Test
  void a_column_inside_an_object_is_known_by_its_last_part_unless_it_is_of_another() {
    assertThat(ColumnNames.says(RESOLVED_AT, "stats.resolved_at")).isPresent();
    assertThat(ColumnNames.says(PRIORITY, "fields.priority.name")).isPresent();
    assertThat(ColumnNames.says(OPENED_AT, "requester.created_at")).isEmpty();
    assertThat(ColumnNames.says(CASE_KEY, "via.id")).isEmpty();
    assertThat(ColumnNames.says(RESOLVED_AT, "resolved_at").orElseThrow())
        .isLessThan(ColumnNames.says(RESOLVED_AT, "stats.resolved_at").orElseThrow());
  }

  @Test
  void a_mapping_is_the_same_after_it_was_shown_as_choices() throws IOException {
    Mapping guessed = columns(ONE_ROW_A_CASE).guess("").over(Mappings.NOTHING);
    assertThat(columns(ONE_ROW_A_CASE).by(guessed).over(guessed)).isEqualTo(guessed);
  }

  @Test
  void shipped_mappings_are_the_same_after_they_were_shown_as_choices() throws IOException {
    for (Mapping shipped : new Mappings(List.of()).shipped()) {
      String header = String.join(",", new Mappings(List.of()).columns(shipped));
      Mapping again = columns(header + "\n").by(shipped).over(shipped);
      assertThat(again).usingRecursiveComparison().ignoringFields("ignored").isEqualTo(shipped);
    }
  }

  @Test
  void what_is_missing_is_asked_for_in_the_words_of_the_page_or_by_the_field() throws IOException {
    Mapping nothing = columns("a,b\n1,2\n").guess("").over(Mappings.NOTHING);
    var mappings = new Mappings(List.of());
    assertThat(mappings.problems(nothing, Hearer.PROGRAM).toString()).contains("'status'");
    assertThat(mappings.problems(nothing, new Hearer(true, _ -> List.of())).toString())
        .contains("Choose “its status” or “what was written” for a column below")
        .doesNotContain("'");
    Mapping numbers = columns("id,status\n1,7\n2,9\n").guess("").over(Mappings.NOTHING);
    assertThat(mappings.problems(numbers, new Hearer(true, _ -> List.of("7", "9"))))
        .containsExactly(
            "Nobody said what the values of the column “status” stand for: 7, 9. Say it beside each"
                + " of them in the table that Preview shows; until then every row would be"
                + " refused.");
  }

  @Test
  void columns_of_one_name_that_repeats_are_all_tags() throws IOException {
    Mapping mapping =
        columns("Issue key,Status,Labels,Labels,Labels\nA-1,Open,bug,,\nA-2,Open,bug,escalated,\n")
            .guess("")
            .over(Mappings.NOTHING);
    assertThat(mapping.tags().orElseThrow().columns())
        .extracting(Mapping.LabelColumn::column)
        .containsExactly("Labels", "Labels 2", "Labels 3");
    assertThat(mapping.attributes()).doesNotContainValue("Labels 2");
  }

  @Test
  void two_columns_of_one_meaning_are_refused_by_name() throws IOException {
    Choices guess = columns("id,status,state\n1,open,open\n").guess("");
    var both = guess.with(Map.of("state", new Choices.Column(STATUS, Optional.empty(), Map.of())));
    assertThat(both.problems().getFirst()).contains("status and state");
  }
}
