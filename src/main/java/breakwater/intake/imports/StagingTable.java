package breakwater.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import breakwater.cases.Case;
import breakwater.intake.files.Line;
import breakwater.intake.imports.rows.Observation;
import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that were read and wait, and the queue of their cases. It forgets before the conversations
 * do, because these tell it which case a row belongs to.
 */
@Component
@Order(0)
class StagingTable implements Forgets {
  /** A case with more rows than this is no case: its key column is not one. */
  static final int MOST_ROWS = 5_000;

  private static final String COPY =
      "copy import_row (import_id, case_key, line, at, cells) from stdin";

  private final JdbcClient db;
  private final JdbcTemplate template;
  private final JsonMapper json = JsonMapper.builder().build();

  StagingTable(JdbcClient db, JdbcTemplate template) {
    this.db = db;
    this.template = template;
  }

  /** A row and the record from which it was read. */
  record Staged(Observation row, Line.Cells cells) {}

  /** Adds rows in the stream of the transaction. */
  void add(ImportId id, List<Staged> rows) {
    var copy = new StringBuilder(rows.size() * 256);
    for (Staged staged : rows) {
      copy.append(id.value()).append('\t');
      escaped(copy, staged.row().caseKey()).append('\t');
      copy.append(staged.row().line()).append('\t').append(staged.row().at()).append('\t');
      escaped(copy, json.writeValueAsString(staged.cells().cells())).append('\n');
    }
    template.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try {
                return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(copy.toString().getBytes(UTF_8)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Puts the cases in the order in which they began; those with too many rows are left out. */
  long sort(ImportId id) {
    return db.sql(
            """
            insert into import_queue (import_id, place, case_key, size)
            select :id, row_number() over (order by min(at), min(line)), case_key, count(*)
            from import_row where import_id = :id
            group by case_key having count(*) <= :most
            """)
        .param("id", id.value())
        .param("most", MOST_ROWS)
        .update();
  }

  /** Cases that were left out. */
  List<Oversized> oversized(ImportId id) {
    return db.sql(
            """
            select min(line) as line, count(*) as size from import_row
            where import_id = :id group by case_key having count(*) > :most
            """)
        .param("id", id.value())
        .param("most", MOST_ROWS)
        .query((row, n) -> new Oversized(row.getLong("line"), row.getLong("size")))
        .list();
  }

  /** A case with too many rows. */
  record Oversized(long line, long size) {}

  /**
   * The rows of the next cases: as many cases as hold at most so many rows, but at least one.
   *
   * @param after the place of the last case that is done
   */
  List<Waiting> next(ImportId id, long after, int cases, int rows) {
    return db.sql(
            """
            with upcoming as (
              select place, case_key, size from import_queue
              where import_id = :id and place > :after order by place limit :cases
            ), next as (
              select place, case_key, sum(size) over (order by place) - size as before
              from upcoming
            )
            select n.place, n.case_key, r.line, r.cells
            from next n join import_row r on r.import_id = :id and r.case_key = n.case_key
            where n.before = 0 or n.before < :rows
            order by n.place, r.line
            """)
        .param("id", id.value())
        .param("after", after)
        .param("cases", cases)
        .param("rows", rows)
        .query(
            (row, n) ->
                new Waiting(
                    row.getLong("place"),
                    row.getString("case_key"),
                    new Line.Cells(
                        row.getLong("line"),
                        json.readValue(row.getString("cells"), new TypeReference<>() {}))))
        .list();
  }

  /** A row whose case is next. */
  record Waiting(long place, String caseKey, Line.Cells line) {}

  /** An import holds its run before conversations and heads. */
  @Override
  public boolean comesFirst() {
    return true;
  }

  /**
   * Forgets what waits of one case, and has the rest of the file skip it. Waits for a portion that
   * is under way, so that nothing is staged or told meanwhile. The file itself is gone when it was
   * read to its end.
   */
  @Override
  public void forget(Subject subject) {
    if (!subject.kind().equals(Case.SUBJECT)) {
      return;
    }
    db.sql(
            """
            with waiting as materialized (
              select i.id, c.external_id as case_key
              from import_run i join conversation c on c.source = i.source
              where c.case_id = :case and i.finished_at is null
              order by i.id for update of i
            ), noted as (
              insert into import_forgotten (import_id, case_key)
              select id, sha256(convert_to(case_key, 'UTF8')) from waiting on conflict do nothing
            )
            select id, case_key from waiting
            """)
        .param("case", Long.parseLong(subject.id()))
        .query((row, n) -> new Forgotten(row.getString("id"), row.getString("case_key")))
        .list()
        .forEach(this::drop);
  }

  private record Forgotten(String importId, String caseKey) {}

  /** In statements of their own, which see what was committed before the runs were locked. */
  private void drop(Forgotten forgotten) {
    for (String table : List.of("import_row", "import_queue")) {
      db.sql("delete from %s where import_id = :id and case_key = :key".formatted(table))
          .param("id", forgotten.importId())
          .param("key", forgotten.caseKey())
          .update();
    }
  }

  /** Drops the rows of cases that were erased while the file was read. */
  void dropForgotten(ImportId id) {
    db.sql(
            """
            delete from import_row r using import_forgotten f
            where f.import_id = :id and r.import_id = :id
              and f.case_key = sha256(convert_to(r.case_key, 'UTF8'))
            """)
        .param("id", id.value())
        .update();
  }

  /** As COPY wants it: what separates is written with a backslash. */
  private static StringBuilder escaped(StringBuilder into, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> into.append("\\\\");
        case '\t' -> into.append("\\t");
        case '\n' -> into.append("\\n");
        case '\r' -> into.append("\\r");
        default -> into.append(c);
      }
    }
    return into;
  }
}
