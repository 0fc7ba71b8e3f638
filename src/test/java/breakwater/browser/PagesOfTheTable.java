package breakwater.browser;

import breakwater.http.rights.RightsTable;
import breakwater.http.rights.RightsTable.Listed;
import breakwater.http.rights.Route;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;

/** The pages that the rights table names: what a browser shows to a person at an address. */
final class PagesOfTheTable {
  /** What GET answers elsewhere with: another address, a file, data, or the demo's own page. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/",
          "/cases",
          "/cases/{id}/answers",
          "/cases/{id}/attachments/{attachment}",
          "/cases/{id}/messages/{message}",
          "/desk/views/{id}",
          "/escalations/{id}/package.md",
          "/settings/demo",
          "/metrics",
          "/favicon.ico",
          "/first-hour/values",
          "/favicon.svg",
          "/openapi.json",
          "/openapi.json.yaml");

  private PagesOfTheTable() {}

  /** The patterns of pages that none of these addresses opens. */
  static List<String> missing(Collection<String> paths) {
    Set<String> opened = paths.stream().map(PagesOfTheTable::pattern).collect(Collectors.toSet());
    return RightsTable.ALL.routes().stream()
        .filter(route -> route.method().equals("GET"))
        .map(route -> route.pattern().getPatternString())
        .filter(pattern -> !pattern.matches("/(api|health|assets|webjars)/.*"))
        .filter(pattern -> !NO_PAGES.contains(pattern) && !opened.contains(pattern))
        .sorted()
        .toList();
  }

  private static String pattern(String path) {
    return RightsTable.ALL.find("GET", PathContainer.parsePath(path.split("\\?", 2)[0]))
            instanceof Listed(Route route, var variables)
        ? route.pattern().getPatternString()
        : "";
  }
}
