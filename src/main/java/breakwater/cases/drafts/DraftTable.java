package breakwater.cases.drafts;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Upload;
import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import breakwater.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts and the files that go along. */
@Component
class DraftTable implements Forgets {
  private final JdbcClient sql;

  DraftTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @param body empty = it was sent, or taken away, at {@code keptAt}
   */
  record Text(String body, boolean note, Instant keptAt) {}

  Optional<Text> text(PersonId person, CaseId id) {
    return sql.sql(
            "select body, note, kept_at from draft where person = :person and case_id = :case")
        .param("person", person.value())
        .param("case", id.value())
        .query(
            (row, n) ->
                new Text(
                    row.getString("body"),
                    row.getBoolean("note"),
                    row.getObject("kept_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void put(PersonId person, CaseId id, String body, boolean note, Instant now) {
    sql.sql(
            """
            insert into draft (person, case_id, body, note, kept_at)
            values (:person, :case, :body, :note, :now)
            on conflict (person, case_id) do update set
              body = excluded.body, note = excluded.note, kept_at = excluded.kept_at
            """)
        .param("person", person.value())
        .param("case", id.value())
        .param("body", body)
        .param("note", note)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Draft.File> files(PersonId person, CaseId id) {
    return sql.sql(
            """
            select id, name, octet_length(data) as bytes from draft_file
            where person = :person and case_id = :case order by kept_at, id
            """)
        .param("person", person.value())
        .param("case", id.value())
        .query(
            (row, n) ->
                new Draft.File(
                    new DraftFileId(row.getString("id")),
                    row.getString("name"),
                    row.getLong("bytes")))
        .list();
  }

  /** Lets nobody else add to or send what this person is about to write on this case. */
  void lock(PersonId person, CaseId id) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('draft ' || :name, 7))")
        .param("name", person + "/" + id)
        .query((row, n) -> true)
        .single();
  }

  List<Upload> uploads(PersonId person, CaseId id) {
    return sql.sql(
            """
            select name, media_type, data from draft_file
            where person = :person and case_id = :case order by kept_at, id
            """)
        .param("person", person.value())
        .param("case", id.value())
        .query(
            (row, n) ->
                new Upload(
                    row.getString("name"), row.getString("media_type"), row.getBytes("data")))
        .list();
  }

  void add(DraftFileId file, PersonId person, CaseId id, Upload upload, Instant now) {
    sql.sql(
            """
            insert into draft_file (id, person, case_id, name, media_type, data, kept_at)
            values (:id, :person, :case, :name, :type, :data, :now)
            """)
        .param("id", file.value())
        .param("person", person.value())
        .param("case", id.value())
        .param("name", upload.name())
        .param("type", upload.mediaType())
        .param("data", upload.data())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(PersonId person, CaseId id, DraftFileId file) {
    sql.sql("delete from draft_file where id = :id and person = :person and case_id = :case")
        .param("id", file.value())
        .param("person", person.value())
        .param("case", id.value())
        .update();
  }

  void removeFiles(PersonId person, CaseId id) {
    sql.sql("delete from draft_file where person = :person and case_id = :case")
        .param("person", person.value())
        .param("case", id.value())
        .update();
  }

  /**
   * Takes away drafts of which nothing was touched since then, neither the text nor a file. What
   * somebody touches meanwhile stays.
   *
   * @param finished the same for cases that are closed or merged; not before {@code touched}
   */
  void removeOld(Instant touched, Instant finished) {
    sql.sql(
            """
            with latest as (
              select person, case_id, max(kept_at) as at from (
                select person, case_id, kept_at from draft
                union all select person, case_id, kept_at from draft_file) every
              group by person, case_id),
            old as (
              select l.person, l.case_id from latest l left join case_row c on c.id::text = l.case_id
              where l.at < :touched
                or l.at < :finished and c.status in ('CLOSED', 'MERGED')),
            texts as (
              delete from draft d using old
              where d.person = old.person and d.case_id = old.case_id and d.kept_at < :finished)
            delete from draft_file f using old
            where f.person = old.person and f.case_id = old.case_id and f.kept_at < :finished
            """)
        .param("touched", touched.atOffset(ZoneOffset.UTC))
        .param("finished", finished.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void forget(Subject subject) {
    if (subject.kind().equals(Case.SUBJECT)) {
      sql.sql("delete from draft where case_id = :case").param("case", subject.id()).update();
      sql.sql("delete from draft_file where case_id = :case").param("case", subject.id()).update();
    }
  }
}
