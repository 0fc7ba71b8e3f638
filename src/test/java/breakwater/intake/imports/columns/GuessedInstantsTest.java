package breakwater.intake.imports.columns;

import static breakwater.intake.imports.columns.Csv.columns;
import static breakwater.intake.imports.columns.Csv.meanings;
import static breakwater.intake.imports.columns.Meaning.ATTRIBUTE;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of a file's columns hold instants, and how they are written, is seen from the values. */
class GuessedInstantsTest {
  @Test
  void a_column_that_leaves_no_doubt_decides_which_number_is_the_day() throws IOException {
    Mapping mapping =
        columns(
                """
                id,created,resolved,status
                1,11/26/2026 9:00,12/1/2026 9:00,Closed
                2,11/3/2026 9:00,11/4/2026 9:00,Closed
                """)
            .guess("")
            .over(Mappings.NOTHING);
    assertThat(mapping.resolvedAt().orElseThrow().formats()).containsExactly("M/d/yyyy H:mm");
  }

  @Test
  void an_instant_that_names_its_zone_as_utc_is_read() throws IOException {
    Mapping mapping =
        columns("id,created_at,status\n1,2026-01-10 09:00:00 UTC,Closed\n")
            .guess("")
            .over(Mappings.NOTHING);
    assertThat(mapping.openedAt().orElseThrow().formats()).containsExactly("ISO");
  }

  @Test
  void instants_that_are_written_in_two_ways_are_read_in_both() throws IOException {
    Mapping mapping =
        columns(
                """
                id,created,status
                1,26/11/2026 9:00,Closed
                2,2026-11-27 09:00,Closed
                3,13/11/2026 9:00,Closed
                """)
            .guess("")
            .over(Mappings.NOTHING);
    assertThat(mapping.openedAt().orElseThrow().formats())
        .containsExactlyInAnyOrder("ISO", "d/M/yyyy H:mm");
  }

  @Test
  void one_cell_that_is_no_instant_does_not_make_a_column_of_instants_another() throws IOException {
    var rows = new StringBuilder("id,created,status\n");
    for (int n = 1; n <= 28; n++) {
      rows.append("%d,2026-11-%02d 09:00,Closed\n".formatted(n, n));
    }
    rows.append("29,yesterday,Closed\n");
    assertThat(columns(rows.toString()).guess("").over(Mappings.NOTHING).openedAt()).isPresent();
  }

  @Test
  void a_day_that_does_not_exist_costs_its_row_and_not_the_column() throws IOException {
    Mapping mapping =
        columns(
                "id;Erstellt am;Status\n"
                    + "1;03.02.2026;Offen\n"
                    + "2;31.02.2026;Offen\n"
                    + "3;14.02.2026;Offen\n")
            .guess("")
            .over(Mappings.NOTHING);
    assertThat(mapping.openedAt().orElseThrow().formats()).containsExactly("d.M.yyyy");
    assertThat(
            columns("id,created\n1,03.02.2026\n2,2099\n3,14.02.2026\n4,15.02.2026\n")
                .guess("")
                .over(Mappings.NOTHING)
                .openedAt())
        .isPresent();
  }

  @Test
  void free_text_is_no_instant_even_where_some_of_it_is_a_day() throws IOException {
    for (String rows :
        List.of(
            "1,soon\n2,not yet\n",
            "1,2026-02-03\n2,soon\n",
            "1,2026-02-03\n2,soon\n3,later\n4,2026-02-04\n")) {
      assertThat(meanings(columns("id,created\n" + rows).guess("")))
          .containsEntry("created", ATTRIBUTE);
    }
  }

  @Test
  void a_column_that_could_be_read_month_first_is_known() throws IOException {
    Columns either = columns("id,created,closed\n1,3/4/2026,13/4/2026\n");
    assertThat(either.couldBeMonthFirst("created")).isTrue();
    assertThat(either.couldBeMonthFirst("closed")).isFalse();
  }
}
