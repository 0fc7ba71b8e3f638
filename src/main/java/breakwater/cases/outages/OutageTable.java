package breakwater.cases.outages;

import breakwater.accounts.AccountId;
import breakwater.cases.Label;
import breakwater.journal.Id;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OutageTable {
  private static final String SELECT =
      """
      select id, title, areas, accounts, from_at, until_at, withdrawn, declared_by, changed_at,
             version
      from outage
      """;

  private final JdbcClient sql;

  OutageTable(JdbcClient sql) {
    this.sql = sql;
  }

  OutageId next() {
    return new OutageId(
        "o" + sql.sql("select nextval('outage_number')").query(Long.class).single());
  }

  void add(Outage outage) {
    sql.sql(
            """
            insert into outage (id, title, areas, accounts, from_at, until_at, declared_by,
              changed_at)
            values (:id, :title, :areas, :accounts, :from, :until, :by, :changed)
            """)
        .param("id", outage.id().value())
        .param("title", outage.title())
        .param("areas", values(outage.areas()))
        .param("accounts", values(outage.accounts()))
        .param("from", utc(outage.from()))
        .param("until", outage.until().map(OutageTable::utc).orElse(null))
        .param("by", outage.declaredBy())
        .param("changed", utc(outage.changedAt()))
        .update();
  }

  void change(Outage outage) {
    sql.sql(
            """
            update outage set title = :title, areas = :areas, accounts = :accounts,
              from_at = :from, until_at = :until, withdrawn = :withdrawn, changed_at = :changed,
              version = version + 1
            where id = :id
            """)
        .param("id", outage.id().value())
        .param("title", outage.title())
        .param("areas", values(outage.areas()))
        .param("accounts", values(outage.accounts()))
        .param("from", utc(outage.from()))
        .param("until", outage.until().map(OutageTable::utc).orElse(null))
        .param("withdrawn", outage.withdrawn())
        .param("changed", utc(outage.changedAt()))
        .update();
  }

  Optional<Outage> find(OutageId id) {
    return sql.sql(SELECT + " where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<Outage> lock(OutageId id) {
    return sql.sql(SELECT + " where id = :id for update")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Those that end after an instant, be they withdrawn, in the order of their beginning. */
  List<Outage> endingAfter(Instant instant) {
    return sql.sql(SELECT + " where until_at is null or until_at > :at order by from_at, id")
        .param("at", utc(instant))
        .query((row, n) -> read(row))
        .list();
  }

  /** The latest first. */
  List<Outage> list(Optional<Instant> from, String after, int limit) {
    return sql.sql(
            SELECT
                + """
                where :from::timestamptz is null or from_at < :from
                  or (from_at = :from and id > :after)
                order by from_at desc, id limit :limit
                """)
        .param("from", from.map(OutageTable::utc).orElse(null))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  private static Outage read(ResultSet row) throws SQLException {
    return new Outage(
        new OutageId(row.getString("id")),
        row.getString("title"),
        ids(row.getArray("areas"), Label::new),
        ids(row.getArray("accounts"), AccountId::new),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getBoolean("withdrawn"),
        row.getString("declared_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }

  private static <I> Set<I> ids(Array array, Function<String, I> id) throws SQLException {
    return Stream.of((String[]) array.getArray()).map(id).collect(Collectors.toSet());
  }

  private static String[] values(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).sorted().toArray(String[]::new);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
