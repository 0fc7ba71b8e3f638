package breakwater.playbook.versions;

import breakwater.calendar.LaterVersions.Later;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the playbook. Rows are only added; what a version says never changes. */
@Repository
public class VersionTable {
  private static final String COUNTING = "withdrawn_at is null and superseded_by is null";

  private final JdbcClient jdbc;

  VersionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which version is in force: one row by index, read anew each time, so that all nodes agree. */
  public Optional<Integer> numberAt(Instant now) {
    return jdbc.sql(
            """
            select number from playbook_version
            where in_force_from <= :now and withdrawn_at is null and superseded_by is null
            order by in_force_from desc, number desc
            limit 1
            """)
        .param("now", utc(now))
        .query(Integer.class)
        .optional();
  }

  /** A version and when it comes into force. */
  public record Since(int number, Instant from) {}

  /** Those that were in force one after the other until this one, and this one. */
  public List<Since> until(int last) {
    return jdbc.sql(
            """
            select distinct on (v.in_force_from) v.number, v.in_force_from
            from playbook_version v
            join playbook_version l on l.number = :last
            where (v.in_force_from, v.number) <= (l.in_force_from, l.number)
              and v.withdrawn_at is null and v.superseded_by is null
            order by v.in_force_from, v.number desc
            """)
        .param("last", last)
        .query(
            (row, n) ->
                new Since(
                    row.getInt("number"),
                    row.getObject("in_force_from", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Those in whose place a version came: it reaches back before them, or to the same instant. */
  public List<Integer> replacedBy(int number) {
    return jdbc.sql(
            """
            select v.number from playbook_version v
            join playbook_version l on l.number = :number
            where v.superseded_by = l.number
              or v.in_force_from = l.in_force_from and v.number < l.number
            """)
        .param("number", number)
        .query((row, n) -> row.getInt("number"))
        .list();
  }

  public Optional<String> body(int number) {
    return jdbc.sql("select body from playbook_version where number = :number")
        .param("number", number)
        .query(String.class)
        .optional();
  }

  /** Newest first. */
  List<Version> all() {
    return jdbc.sql(
            """
            select number, in_force_from, told_by, written_at, withdrawn_at, superseded_by
            from playbook_version order by number desc
            """)
        .query(VersionTable::version)
        .list();
  }

  /** That of the newest version which somebody wrote. */
  Optional<String> lastHash(String by) {
    return jdbc.sql(
            """
            select hash from playbook_version where told_by = :by order by number desc limit 1
            """)
        .param("by", by)
        .query(String.class)
        .optional();
  }

  int lastNumber() {
    return jdbc.sql("select coalesce(max(number), 0) from playbook_version")
        .query(Integer.class)
        .single();
  }

  /** Until the end of the transaction nobody else adds a version. */
  void lock() {
    jdbc.sql("lock table playbook_version in share row exclusive mode").update();
  }

  /** The number of the new version: one more than the last. */
  int add(String hash, String body, Instant inForceFrom, String by, Instant writtenAt) {
    return jdbc.sql(
            """
            insert into playbook_version (number, hash, body, in_force_from, told_by, written_at)
            select coalesce(max(number), 0) + 1, :hash, :body, :from, :by, :written
            from playbook_version
            returning number
            """)
        .param("hash", hash)
        .param("body", body)
        .param("from", utc(inForceFrom))
        .param("by", by)
        .param("written", utc(writtenAt))
        .query(Integer.class)
        .single();
  }

  /** What would be in force after an instant, and was in force until now, counts no longer. */
  void supersede(Instant after, Instant now, int by) {
    jdbc.sql(
            """
            update playbook_version set superseded_by = :by
            where in_force_from > :after and in_force_from <= :now and number <> :by
              and withdrawn_at is null and superseded_by is null
            """)
        .param("after", utc(after))
        .param("now", utc(now))
        .param("by", by)
        .update();
  }

  /** What is to come into force after an instant, in the order in which it does. */
  List<Later> after(Instant instant) {
    return jdbc.sql(
            """
            select number, in_force_from from playbook_version
            where in_force_from > :after and withdrawn_at is null and superseded_by is null
            order by in_force_from, number
            """)
        .param("after", utc(instant))
        .query(
            (row, n) ->
                new Later(
                    row.getInt("number"), Objects.requireNonNull(instant(row, "in_force_from"))))
        .list();
  }

  /** What begins after an instant and is not in force yet counts no longer. */
  void replaceLater(Instant after, int by) {
    jdbc.sql(
            """
            update playbook_version set superseded_by = :by
            where in_force_from > :after and number <> :by
              and withdrawn_at is null and superseded_by is null
            """)
        .param("after", utc(after))
        .param("by", by)
        .update();
  }

  /** What would have given way to a version that is called off begins again when it was to. */
  void giveBack(int number, Instant now) {
    jdbc.sql(
            """
            update playbook_version set superseded_by = null
            where superseded_by = :number and in_force_from > :now
            """)
        .param("number", number)
        .param("now", utc(now))
        .update();
  }

  /** False when it is in force already, gave way to another, or was withdrawn before. */
  boolean withdraw(int number, Instant now) {
    return jdbc.sql(
                """
                update playbook_version set withdrawn_at = :now
                where number = :number and in_force_from > :now
                  and withdrawn_at is null and superseded_by is null
                """)
            .param("now", utc(now))
            .param("number", number)
            .update()
        == 1;
  }

  /** When the next version comes into force that was not followed by a sweep. */
  public Optional<Instant> nextUnfollowed() {
    return jdbc.sql(
            "select min(in_force_from) as next from playbook_version where followed_at is null and "
                + COUNTING)
        .query((row, n) -> Optional.ofNullable(instant(row, "next")))
        .single();
  }

  /** Takes one version that has come into force and was not followed; one node gets it. */
  public Optional<Integer> takeUnfollowed(Instant now) {
    return jdbc.sql(
            """
            update playbook_version set followed_at = :now
            where number = (
              select number from playbook_version
              where followed_at is null and in_force_from <= :now
                and withdrawn_at is null and superseded_by is null
              order by in_force_from, number limit 1 for update skip locked)
            returning number
            """)
        .param("now", utc(now))
        .query(Integer.class)
        .optional();
  }

  private static Version version(ResultSet row, int n) throws SQLException {
    int superseder = row.getInt("superseded_by");
    return new Version(
        row.getInt("number"),
        Optional.ofNullable(instant(row, "in_force_from")).orElseThrow(),
        row.getString("told_by"),
        Optional.ofNullable(instant(row, "written_at")),
        Optional.ofNullable(instant(row, "withdrawn_at")),
        superseder == 0 ? Optional.empty() : Optional.of(superseder));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
