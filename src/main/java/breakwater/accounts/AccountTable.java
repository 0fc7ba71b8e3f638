package breakwater.accounts;

import breakwater.accounts.Account.External;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountTable {
  private static final String SELECT =
      """
      select account.id, account.name, account.customer_tier, account.version,
             array(select source from account_name n where n.account = account.id
                   order by source, external_id) as sources,
             array(select external_id from account_name n where n.account = account.id
                   order by source, external_id) as external_ids
      from account
      """;

  private final JdbcClient sql;

  AccountTable(JdbcClient sql) {
    this.sql = sql;
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

  Optional<Account> lock(AccountId id) {
    return sql.sql(SELECT + " where account.id = :id for update of account")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  List<Account> list(String after, int limit) {
    return sql.sql(SELECT + " where account.id > :after order by account.id limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
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

  void change(AccountId id, AccountChange change) {
    sql.sql(
            """
            update account set name = coalesce(:name, name),
              customer_tier = coalesce(:tier, customer_tier), version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("name", change.name().orElse(null))
        .param("tier", change.customerTier().map(Enum::name).orElse(null))
        .update();
  }

  private static Account read(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getString("id")),
        row.getString("name"),
        CustomerTier.valueOf(row.getString("customer_tier")),
        names(row.getArray("sources"), row.getArray("external_ids")),
        row.getLong("version"));
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
