package breakwater.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars and their versions. */
@Repository
class CalendarTable {
  private final JdbcClient jdbc;

  CalendarTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was written of a calendar last.
   *
   * @param edition grows with each change; one that was rolled back gives its number to the next
   * @param writer the transaction that wrote it, which is nobody else's number
   */
  record Stamp(long edition, String writer) {}

  /** The stamp of each calendar; there are few. */
  Map<CalendarId, Stamp> stamps() {
    return jdbc
        .sql("select id, edition, xmin::text as writer from calendar")
        .query(
            (row, n) ->
                Map.entry(
                    new CalendarId(row.getString("id")),
                    new Stamp(row.getLong("edition"), row.getString("writer"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<Calendar> all() {
    return jdbc
        .sql("select id from calendar order by id")
        .query((row, n) -> new CalendarId(row.getString("id")))
        .list()
        .stream()
        .map(id -> find(id).orElseThrow())
        .toList();
  }

  Optional<Calendar> find(CalendarId id) {
    return jdbc.sql("select name, edition from calendar where id = :id")
        .param("id", id.value())
        .query(
            (row, n) ->
                new Calendar(id, row.getString("name"), row.getLong("edition"), versions(id)))
        .optional();
  }

  private List<CalendarVersion> versions(CalendarId id) {
    return jdbc.sql(
            """
            select number, in_force_from, body, tzdb, told_by, written_at, superseded_by,
              withdrawn_at
            from calendar_version where calendar_id = :id order by number desc
            """)
        .param("id", id.value())
        .query((row, n) -> version(row))
        .list();
  }

  /** Until the end of the transaction nobody else adds a calendar or a version. */
  void lock() {
    jdbc.sql("lock table calendar in share row exclusive mode").update();
  }

  /** Makes it, or gives it another name; either way its edition grows. */
  void name(CalendarId id, String name) {
    jdbc.sql(
            """
            insert into calendar (id, name, edition) values (:id, :name, 1)
            on conflict (id) do update set name = :name, edition = calendar.edition + 1
            """)
        .param("id", id.value())
        .param("name", name)
        .update();
  }

  /** A version that begins at this instant gives way to the new one, and later ones if so said. */
  int add(
      CalendarId id,
      Instant from,
      LaterVersions later,
      ScheduleText schedule,
      String tzdb,
      String by,
      Instant writtenAt) {
    int number =
        jdbc.sql(
                """
                insert into calendar_version
                  (calendar_id, number, in_force_from, body, tzdb, told_by, written_at)
                select :id, coalesce(max(number), 0) + 1, :from, :body, :tzdb, :by, :written
                from calendar_version where calendar_id = :id
                returning number
                """)
            .param("id", id.value())
            .param("from", utc(from))
            .param("body", schedule.json())
            .param("tzdb", tzdb)
            .param("by", by)
            .param("written", utc(writtenAt))
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            update calendar_version set superseded_by = :number
            where calendar_id = :id and number < :number and superseded_by is null
              and withdrawn_at is null
              and (in_force_from = :from or (in_force_from > :from and :replaced))
            """)
        .param("id", id.value())
        .param("number", number)
        .param("from", utc(from))
        .param("replaced", later == LaterVersions.REPLACE)
        .update();
    return number;
  }

  /** False when it holds already, another took its place, or it was called off before. */
  boolean withdraw(CalendarId id, int number, Instant now) {
    return jdbc.sql(
                """
                update calendar_version set withdrawn_at = :now
                where calendar_id = :id and number = :number and in_force_from > :now
                  and withdrawn_at is null and superseded_by is null
                """)
            .param("id", id.value())
            .param("number", number)
            .param("now", utc(now))
            .update()
        > 0;
  }

  private static CalendarVersion version(ResultSet row) throws SQLException {
    int superseder = row.getInt("superseded_by");
    return new CalendarVersion(
        row.getInt("number"),
        row.getObject("in_force_from", OffsetDateTime.class).toInstant(),
        ScheduleText.parse(row.getString("body")),
        row.getString("tzdb"),
        row.getString("told_by"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        superseder == 0 ? Optional.empty() : Optional.of(superseder),
        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
