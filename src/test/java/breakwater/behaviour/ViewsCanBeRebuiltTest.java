package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Command;
import breakwater.journal.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House, rule 15: a view is a function of the journal, so it can be dropped and rebuilt. */
class ViewsCanBeRebuiltTest extends Product {
  /** The tables of each view, without what says when a row was written. */
  private static final Map<String, String> TABLES =
      Map.of(
          "cases.list", "case_row",
          "cases.restricted", "restricted_subject",
          "escalation.board", "escalation_board",
          "escalation.passes", "escalation_pass",
          "sla.clocks-shown", "sla_clock",
          "desk.cases", "desk_case",
          "triggers.work", "work_row",
          "insight.case", "insight_case");

  @Test
  void everyViewIsTheSameAfterItWasDroppedAndRebuilt() {
    for (View view : beans(View.class)) {
      String table = TABLES.getOrDefault(view.name(), "");
      assertThat(table).as("the table of " + view.name()).isNotEmpty();
      settle();
      criticalCase();
      settle();
      String kept = table + "_kept";
      sql("create table %s as select * from %s".formatted(kept, table));
      try {
        sql("delete from " + table);
        assertThat(rebuild(view.name())).isZero();
        String columns = columns(table);
        assertThat(
                count(
                    "select %1$s from %2$s except select %1$s from %3$s"
                        .formatted(columns, kept, table)))
            .as("rows of %s that were not rebuilt", view.name())
            .isZero();
        assertThat(
                count(
                    "select %1$s from %2$s except select %1$s from %3$s"
                        .formatted(columns, table, kept)))
            .as("rows of %s that were not there before", view.name())
            .isZero();
      } finally {
        sql("drop table " + kept);
      }
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

  private void criticalCase() {
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
        .expect(201);
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

  private long count(String rows) {
    return bean(JdbcClient.class)
        .sql("select count(*) from (%s) r".formatted(rows))
        .query((row, n) -> row.getLong(1))
        .single();
  }

  private void sql(String statement) {
    bean(JdbcClient.class).sql(statement).update();
  }
}
