package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Issue: one command starts it, with the database inside. */
class ProductStartsTest extends Product {

  @Test
  void theProductListensAndItsEmbeddedDatabaseIsDurable() throws Exception {
    assertThat(api().get("/").status()).isLessThan(500);
    try (var connection = bean(DataSource.class).getConnection();
        var statement = connection.createStatement();
        var settings =
            statement.executeQuery(
                """
                select name, setting from pg_settings
                where name in ('fsync', 'full_page_writes', 'synchronous_commit')
                """)) {
      while (settings.next()) {
        assertThat(settings.getString("setting")).as(settings.getString("name")).isEqualTo("on");
      }
    }
  }

  @Test
  void namesOfTestsAreUnique() {
    assertThat(unique("case")).isNotEqualTo(unique("case"));
  }
}
