package breakwater.accounts;

import breakwater.accounts.Account.External;
import breakwater.calendar.CalendarId;
import breakwater.people.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class AccountTable {
  private static final TypeReference<Map<String, String>> USAGE = new TypeReference<>() {};
  private static final String SELECT =
      """
      select account.id, account.name, account.customer_tier, account.version, account.revenue,
             account.currency, account.renews_on, account.region, account.time_zone,
             account.language, account.calendar, account.owner, account.usage, account.notes,
             account.changed_at,
             array(select source from account_name n where n.account = account.id
                   order by source, external_id) as sources,
             array(select external_id from account_name n where n.account = account.id
                   order by source, external_id) as external_ids
      from account
      """;

  private final JdbcClient sql;

  private final JsonMapper json;

  AccountTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Tried again only when another node adds the same account at the same moment. */
  Found<AccountId> recognise(External name, String firstName) {
    while (true) {
      Optional<Found<AccountId>> found =
          sql.sql(
                  """
                  with known as (
                    select account from account_name
                    where source = :source and external_id = :externalId
                  ), named as (
                    insert into account_name (source, external_id, account)
                    select :source, :externalId, 'a' || nextval('account_number')
                    where not exists (select from known)
                    on conflict do nothing returning account
                  ), added as (
                    insert into account (id, name, customer_tier)
                    select account, :name, 'STANDARD' from named
                  )
                  select account, true as known from known
                  union all select account, false from named
                  """)
              .param("source", name.source())
              .param("externalId", name.id())
              .param("name", firstName)
              .query(
                  (row, n) -> new Found<>(new AccountId(row.getString(1)), row.getBoolean("known")))
              .optional();
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  Optional<Account> find(AccountId id) {
    return sql.sql(SELECT + " where account.id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  List<Account> all(Collection<AccountId> ids) {
    return sql.sql(SELECT + " where account.id = any(:ids)")
        .param("ids", ids.stream().map(AccountId::value).toArray(String[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Account> lock(AccountId id) {
    return sql.sql(SELECT + " where account.id = :id for update of account")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  List<Account> list(AccountFilter filter, String after, int limit) {
    return sql.sql(
            SELECT
                + """
                where account.id > :after
                  and (:tier::text is null or account.customer_tier = :tier)
                  and (:region::text is null or account.region = :region)
                  and (:owner::text is null or account.owner = :owner)
                  and (:renews::date is null or account.renews_on < :renews::date)
                  and (:words::text is null or strpos(lower(account.name), lower(:words)) > 0
                    or account.id = :words
                    or exists (select from account_name n where n.account = account.id
                               and lower(n.external_id) = lower(:words)))
                order by account.id limit :limit
                """)
        .param("after", after)
        .param("tier", filter.customerTier().map(Enum::name).orElse(null))
        .param("region", filter.region().orElse(null))
        .param("owner", filter.owner().map(PersonId::value).orElse(null))
        .param("renews", filter.renewsBefore().map(LocalDate::toString).orElse(null))
        .param("words", filter.words().orElse(null))
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  /** Whom another system calls so. */
  Optional<Account> named(External name) {
    return sql.sql(
            SELECT
                + """
                join account_name mine on mine.account = account.id
                where mine.source = :source and mine.external_id = :externalId
                """)
        .param("source", name.source())
        .param("externalId", name.id())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Whose name it is from here on; it stays whose it was. */
  AccountId name(AccountId id, External name) {
    sql.sql(
            """
            insert into account_name (source, external_id, account)
            values (:source, :externalId, :id) on conflict do nothing
            """)
        .param("source", name.source())
        .param("externalId", name.id())
        .param("id", id.value())
        .update();
    return new AccountId(
        sql.sql(
                """
                select account from account_name
                where source = :source and external_id = :externalId
                """)
            .param("source", name.source())
            .param("externalId", name.id())
            .query(String.class)
            .single());
  }

  /** False = there is one already. */
  boolean add(AccountId id, String name, CustomerTier customerTier) {
    return sql.sql(
                """
                insert into account (id, name, customer_tier) values (:id, :name, :tier)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("name", name)
            .param("tier", customerTier.name())
            .update()
        == 1;
  }

  void change(AccountId id, String name, CustomerTier customerTier, Profile profile, Instant at) {
    sql.sql(
            """
            update account set name = :name, customer_tier = :tier, revenue = :revenue,
              currency = :currency, renews_on = :renews::date, region = :region,
              time_zone = :zone, language = :language, calendar = :calendar, owner = :owner,
              usage = :usage::jsonb, notes = :notes, changed_at = :at, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("name", name)
        .param("tier", customerTier.name())
        .param("revenue", profile.revenue().map(Revenue::amount).orElse(null))
        .param("currency", profile.revenue().map(Revenue::currency).orElse(null))
        .param("renews", profile.renewsOn().map(LocalDate::toString).orElse(null))
        .param("region", profile.region().orElse(null))
        .param("zone", profile.timeZone().map(ZoneId::getId).orElse(null))
        .param("language", profile.language().orElse(null))
        .param("calendar", profile.calendar().map(CalendarId::value).orElse(null))
        .param("owner", profile.owner().map(PersonId::value).orElse(null))
        .param("usage", json.writeValueAsString(profile.usage()))
        .param("notes", profile.notes().orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Account read(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getString("id")),
        row.getString("name"),
        CustomerTier.valueOf(row.getString("customer_tier")),
        profile(row),
        names(row.getArray("sources"), row.getArray("external_ids")),
        Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getLong("version"));
  }

  private Profile profile(ResultSet row) throws SQLException {
    long amount = row.getLong("revenue");
    return new Profile(
        Optional.ofNullable(row.getString("currency")).map(c -> new Revenue(amount, c)),
        Optional.ofNullable(row.getObject("renews_on", LocalDate.class)),
        Optional.ofNullable(row.getString("region")),
        Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of),
        Optional.ofNullable(row.getString("language")),
        Optional.ofNullable(row.getString("calendar")).map(CalendarId::new),
        Optional.ofNullable(row.getString("owner")).map(PersonId::new),
        json.readValue(row.getString("usage"), USAGE),
        Optional.ofNullable(row.getString("notes")));
  }

  private static List<External> names(Array sources, Array externalIds) throws SQLException {
    String[] source = (String[]) sources.getArray();
    String[] id = (String[]) externalIds.getArray();
    var names = new ArrayList<External>();
    for (int i = 0; i < source.length; i++) {
      names.add(new External(source[i], id[i]));
    }
    return names;
  }
}
