package breakwater.journal.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param data {@code BREAKWATER_DATA}: the folder of the embedded database and of everything else
 *     that must be kept; created when absent; default {@code ./data}
 * @param database which PostgreSQL
 */
@ConfigurationProperties("breakwater")
record DatabaseSettings(@DefaultValue("./data") Path data, @DefaultValue Database database) {

  /**
   * @param url {@code BREAKWATER_DATABASE_URL}: {@code jdbc:postgresql://…} of a PostgreSQL of
   *     version 15 or newer; default empty = the embedded one
   * @param user {@code BREAKWATER_DATABASE_USER}; default empty = the one in the URL
   * @param password {@code BREAKWATER_DATABASE_PASSWORD}; default empty = the one in the URL
   * @param embeddedVersion of the PostgreSQL in our jar; set by the build
   * @param guest true: use the running embedded database of a live application instead of refusing
   *     to share its folder; set for commands; default false
   */
  record Database(
      @DefaultValue("") String url,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("") String embeddedVersion,
      @DefaultValue("false") boolean guest) {}
}
