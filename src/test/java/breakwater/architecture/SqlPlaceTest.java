package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** House, section 2: SQL stands in the {@code …Table} class of its table or view. */
class SqlPlaceTest {
  private static final Set<String> WAYS_TO_THE_DATABASE =
      Set.of(
          "org.springframework.jdbc.core.simple.JdbcClient",
          "org.springframework.jdbc.core.JdbcTemplate",
          "org.springframework.jdbc.core.JdbcOperations",
          "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate",
          "javax.sql.DataSource",
          "java.sql.Connection",
          "java.sql.Statement",
          "java.sql.PreparedStatement");

  /** Who else may hold a way to the database, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "breakwater.journal.engine.DatabaseClock", "one select, which is the clock",
          "breakwater.http.limit.Limits", "hands it to the library that counts requests",
          "breakwater.http.limit.Buckets", "hands it to the library that counts requests");

  @Test
  void onlyTablesSpeakSql() {
    assertThat(violations(Classes.product())).isEmpty();
  }

  @Test
  void whatIsPlantedIsSeen() {
    assertThat(violations(Classes.planted("sql"))).containsExactly("Chatty");
  }

  private static Set<String> violations(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      JavaClass file = Classes.topLevel(type);
      if (!file.getSimpleName().endsWith("Table")
          && !file.getPackageName().equals("breakwater.journal.database")
          && !EXCEPTIONS.containsKey(file.getName())
          && reachesTheDatabase(type)) {
        found.add(file.getSimpleName());
      }
    }
    return found;
  }

  private static boolean reachesTheDatabase(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(
            dependency -> WAYS_TO_THE_DATABASE.contains(dependency.getTargetClass().getName()));
  }
}
