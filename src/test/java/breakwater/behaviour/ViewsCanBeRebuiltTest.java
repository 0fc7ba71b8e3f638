package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Command;
import breakwater.journal.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House, rule 15: a view is a function of the journal, so it can be dropped and rebuilt. */
class ViewsCanBeRebuiltTest extends Product {
  /** The tables of each view, separated by blanks. */
  private static final Map<String, String> TABLES =
      Map.of(
          "cases.list", "case_row case_words",
          "cases.restricted", "restricted_subject",
          "escalation.board", "escalation_board",
          "escalation.passes", "escalation_pass",
          "sla.clocks-shown", "sla_clock",
          "desk.cases", "desk_case",
          "triggers.work", "work_row work_turn",
          "insight.case", "insight_case",
          "insight.rule-calls", "insight_rule_call");

  @Test
  void everyViewIsTheSameAfterItWasDroppedAndRebuilt() {
    var crew = new Crew(api());
    String person = crew.person("vic", "AGENT");
    for (View view : beans(View.class)) {
      String tables = TABLES.getOrDefault(view.name(), "");
      assertThat(tables).as("the tables of " + view.name()).isNotEmpty();
      settle();
      criticalCase(person);
      settle();
      dropAndRebuild(view.name(), List.of(tables.split(" ")));
    }
  }

  private void dropAndRebuild(String view, List<String> tables) {
    for (String table : tables) {
      sql("create table %1$s_kept as select * from %1$s".formatted(table));
    }
    try {
      tables.forEach(table -> sql("delete from " + table));
      assertThat(rebuild(view)).isZero();
      for (String table : tables) {
        String kept = table + "_kept";
        String columns = columns(table);
        assertThat(missing(columns, kept, table))
            .as("rows of %s that were not rebuilt", table)
            .isEmpty();
        assertThat(missing(columns, table, kept))
            .as("rows of %s that were not there before", table)
            .isEmpty();
      }
    } finally {
      tables.forEach(table -> sql("drop table %s_kept".formatted(table)));
    }
  }

  @Test
  void whatIsNoViewIsSaid() {
    assertThat(rebuild("nothing.here")).isEqualTo(2);
  }

  private int rebuild(String view) {
    return beans(Command.class).stream()
        .filter(c -> c.name().equals("rebuild"))
        .findFirst()
        .orElseThrow()
        .run(List.of(view));
  }

  private void criticalCase(String person) {
    String id =
        api()
            .post(
                "/api/v1/messages",
                Map.of(
                    "source", "views",
                    "externalId", unique("m"),
                    "direction", "INBOUND",
                    "subject", "Everything is down",
                    "body", "Nothing works.",
                    "priority", "CRITICAL"))
            .expect(201)
            .at("/caseId");
    api().patch("/api/v1/cases/" + id, Map.of("assignee", person)).expect(200);
  }

  /** All but the version: a fact that a view does not show does not write its row. */
  private String columns(String table) {
    return bean(JdbcClient.class)
        .sql(
            """
            select string_agg(column_name, ', ') from information_schema.columns
            where table_name = :table and column_name <> 'subject_version'
            """)
        .param("table", table)
        .query((row, n) -> row.getString(1))
        .single();
  }

  /** Up to three rows of the one table that are not in the other. */
  private List<String> missing(String columns, String of, String in) {
    return bean(JdbcClient.class)
        .sql(
            """
            select r::text from (select %1$s from %2$s except select %1$s from %3$s) r limit 3
            """
                .formatted(columns, of, in))
        .query((row, n) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }

  private void sql(String statement) {
    bean(JdbcClient.class).sql(statement).update();
  }
}
