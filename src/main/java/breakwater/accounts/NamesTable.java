package breakwater.accounts;

import breakwater.accounts.Names.Named;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of names, along their indexes. */
@Component
class NamesTable {
  private final JdbcClient sql;

  NamesTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<Named> of(List<String> terms, int most) {
    return sql.sql(
            """
            select
              array(select id from account
                    where words @@ phraseto_tsquery('simple', term) limit :limit) as accounts,
              array(select id from contact
                    where words @@ phraseto_tsquery('simple', term) limit :limit) as contacts
            from unnest(:terms::text[]) with ordinality asked (term, place)
            order by place
            """)
        .param("terms", terms.toArray(String[]::new))
        .param("limit", most + 1)
        .query((row, n) -> named(row.getArray("accounts"), row.getArray("contacts"), most))
        .list();
  }

  private static Named named(Array accounts, Array contacts, int most) throws SQLException {
    String[] companies = (String[]) accounts.getArray();
    String[] people = (String[]) contacts.getArray();
    return new Named(
        ids(companies, AccountId::new, most),
        ids(people, ContactId::new, most),
        companies.length <= most && people.length <= most);
  }

  private static <I> Set<I> ids(String[] ids, Function<String, I> make, int most) {
    return Arrays.stream(ids).limit(most).map(make).collect(Collectors.toUnmodifiableSet());
  }
}
