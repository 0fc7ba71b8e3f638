package breakwater.bench;

import breakwater.cases.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies cases row by row, their history, agenda and views, under other numbers and at other
 * instants: what the product itself wrote for a few becomes hundreds of thousands. Indexes are made
 * anew afterwards, which takes a fraction of the time. The chains of the copies do not verify.
 */
final class CaseCopies {
  /** Where a row belongs to a case by its subject or by its number. */
  private static final List<String> TABLES =
      List.of(
          "subject name",
          "fact subject",
          "agenda subject",
          "sla_clock case_id",
          "case_row id",
          "case_words id",
          "desk_case id",
          "work_row id",
          "insight_case case_id",
          "insight_rule_call case_id");

  private final JdbcClient db;
  private final List<String> indexes = new ArrayList<>();

  CaseCopies(JdbcClient db) {
    this.db = db;
    db.sql(
            "create unlogged table copies (number bigint primary key, original text, later"
                + " interval)")
        .update();
  }

  /**
   * @param from the number of the first copy
   * @param originals each in turn
   * @param due when the original is looked at next
   * @param at an expression of {@code i}, from 0: when its copy is
   */
  void plan(long from, int many, List<CaseId> originals, List<Instant> due, String at) {
    db.sql(
            """
            insert into copies
            select :from + i, (cast(:originals as text[]))[1 + mod(i, :count)],
              %s - (cast(:due as timestamptz[]))[1 + mod(i, :count)]
            from generate_series(0, :many - 1) i
            """
                .formatted(at))
        .param("from", from)
        .param("many", many)
        .param("count", originals.size())
        .param("originals", originals.stream().map(CaseId::value).toArray(String[]::new))
        .param("due", due.stream().map(instant -> utc(instant).toString()).toArray(String[]::new))
        .update();
  }

  /** Makes the copies that were planned. */
  void make() {
    Set<String> names =
        TABLES.stream().map(table -> table.split(" ")[0]).collect(Collectors.toSet());
    names.forEach(this::dropIndexes);
    TABLES.forEach(table -> copy(table.split(" ")[0], table.split(" ")[1]));
    indexes.forEach(index -> db.sql(index).update());
    db.sql("drop table copies").update();
    db.sql("analyze " + String.join(", ", names)).update();
    db.sql("checkpoint").update();
  }

  /** Those that no constraint needs. */
  private void dropIndexes(String table) {
    db.sql(
            """
            select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
            from pg_index where indrelid = cast(:table as regclass)
              and not exists (select from pg_constraint where conindid = indexrelid)
            """)
        .param("table", table)
        .query((row, n) -> List.of(row.getString("name"), row.getString("made")))
        .list()
        .forEach(
            index -> {
              db.sql("drop index " + index.getFirst()).update();
              indexes.add(index.getLast());
            });
  }

  /** Some at a time: no statement may take longer than the product waits for one. */
  private void copy(String table, String key) {
    long last = 0;
    while (last < Long.MAX_VALUE) {
      long next =
          db.sql(
                  """
                  select coalesce(max(number), :end) from (
                    select number from copies where number > :last order by number limit 10000) c
                  """)
              .param("last", last)
              .param("end", Long.MAX_VALUE)
              .query(Long.class)
              .single();
      copy(table, key, last, next);
      last = next;
    }
  }

  private void copy(String table, String key, long after, long to) {
    var columns = new ArrayList<String>();
    var values = new ArrayList<String>();
    db.sql(
            """
            select column_name as name, data_type as type from information_schema.columns
            where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
            """)
        .param("table", table)
        .query(
            row -> {
              String column = row.getString("name");
              columns.add(column);
              values.add(value(column, row.getString("type"), key));
            });
    db.sql(
            """
            insert into %s (%s) select %s from copies c join %s t on %s
            where c.number > :after and c.number <= :to
            """
                .formatted(
                    table,
                    String.join(", ", columns),
                    String.join(", ", values),
                    table,
                    key.endsWith("id")
                        ? "t.%s = c.original::bigint".formatted(key)
                        : "t.%s = 'case/' || c.original".formatted(key)))
        .param("after", after)
        .param("to", to)
        .update();
  }

  private static String value(String column, String type, String key) {
    if (column.equals(key)) {
      return key.endsWith("id") ? "c.number" : "'case/' || c.number";
    }
    return switch (type) {
      case "timestamp with time zone" -> "t.%s + c.later".formatted(column);
      case "text" -> "replace(t.%s, c.original, c.number::text)".formatted(column);
      default -> "t." + column;
    };
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
