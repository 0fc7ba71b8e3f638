package breakwater.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ContactTable {
  private final JdbcClient sql;

  ContactTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Tried again only when another node adds the same person at the same moment.
   *
   * @param account where they are from, if they are new
   */
  Found<Contact> recognise(String email, Optional<String> name, Optional<AccountId> account) {
    while (true) {
      Optional<Found<Contact>> found =
          sql.sql(
                  """
                  with known as (
                    select id, account, name, email from contact where email = :email
                  ), added as (
                    insert into contact (id, account, name, email)
                    select 'c' || nextval('contact_number'), :account, :name, :email
                    where not exists (select from known)
                    on conflict do nothing returning id, account, name, email
                  )
                  select *, true as known from known
                  union all select *, false from added
                  """)
              .param("email", email)
              .param("name", name.orElse(null))
              .param("account", account.map(AccountId::value).orElse(null))
              .query((row, n) -> new Found<>(read(row), row.getBoolean("known")))
              .optional();
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  /** Whose address is known already stays who they are. */
  void meet(Collection<Contact> people) {
    if (people.isEmpty()) {
      return;
    }
    List<Contact> sorted =
        people.stream().sorted(Comparator.comparing(contact -> contact.id().value())).toList();
    sql.sql(
            """
            insert into contact (id, account, name, email)
            select * from unnest(:ids::text[], :accounts::text[], :names::text[], :emails::text[])
            on conflict do nothing
            """)
        .param("ids", array(sorted, contact -> contact.id().value()))
        .param("accounts", array(sorted, c -> c.account().map(AccountId::value).orElse(null)))
        .param("names", array(sorted, contact -> contact.name().orElse(null)))
        .param("emails", array(sorted, contact -> contact.email().orElse(null)))
        .update();
  }

  private static @Nullable String[] array(
      List<Contact> contacts, Function<Contact, @Nullable String> value) {
    return contacts.stream().map(value).toArray(String[]::new);
  }

  Optional<Contact> find(ContactId id) {
    return sql.sql("select id, account, name, email from contact where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  Set<ContactId> known(Collection<ContactId> ids) {
    return Set.copyOf(
        sql.sql("select id from contact where id = any(:ids)")
            .param("ids", ids.stream().map(ContactId::value).toArray(String[]::new))
            .query((row, n) -> new ContactId(row.getString(1)))
            .list());
  }

  boolean knows(String email) {
    return sql.sql("select exists (select from contact where email = :email)")
        .param("email", email)
        .query(Boolean.class)
        .single();
  }

  /** The first 200; those who were erased come last. */
  List<Contact> of(AccountId account) {
    return sql.sql(
            """
            select id, account, name, email from contact where account = :account
            order by coalesce(name, email), id limit 200
            """)
        .param("account", account.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** False = there is none. */
  boolean erase(ContactId id) {
    return sql.sql("update contact set name = null, email = null where id = :id")
            .param("id", id.value())
            .update()
        == 1;
  }

  private static Contact read(ResultSet row) throws SQLException {
    return new Contact(
        new ContactId(row.getString("id")),
        Optional.ofNullable(row.getString("account")).map(AccountId::new),
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("email")));
  }
}
