package breakwater.http.rights;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The rights table: every route that there is, and whom it is for. What is not in it is not there.
 */
public final class RightsTable {
  /** All that the product answers. */
  public static final RightsTable ALL =
      new RightsTable(
          Stream.of(
                  PublicRoutes.ALL,
                  CaseRoutes.ALL,
                  EscalationRoutes.ALL,
                  RuleRoutes.ALL,
                  PeopleRoutes.ALL,
                  ProductRoutes.ALL)
              .flatMap(List::stream)
              .toList());

  private final List<Route> routes;

  /** The most specific pattern first, as the dispatcher chooses too. */
  private final List<PathPattern> patterns;

  private final Map<PathPattern, Map<String, Route>> byPattern;

  RightsTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
    byPattern =
        routes.stream()
            .collect(
                Collectors.groupingBy(
                    Route::pattern, Collectors.toUnmodifiableMap(Route::method, r -> r)));
    patterns =
        byPattern.keySet().stream()
            .sorted(
                PathPattern.SPECIFICITY_COMPARATOR.thenComparing(
                    Comparator.comparing(PathPattern::getPatternString)))
            .toList();
  }

  public List<Route> routes() {
    return routes;
  }

  /** What stands in the table about a request. */
  public sealed interface Found {}

  /**
   * The route that answers it.
   *
   * @param variables what the parts of the pattern in braces are, decoded
   */
  public record Listed(Route route, Map<String, String> variables) implements Found {}

  /** There is such an address, for other methods. */
  public record OtherMethods(SortedSet<String> methods) implements Found {}

  /** There is no such address. */
  public record Nothing() implements Found {}

  /** Looks a request up; HEAD and OPTIONS are asked like GET. */
  public Found find(String method, PathContainer path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    var others = new TreeSet<String>();
    for (PathPattern pattern : patterns) {
      PathPattern.PathMatchInfo match = pattern.matchAndExtract(path);
      if (match != null) {
        Map<String, Route> here = byPattern.getOrDefault(pattern, Map.of());
        Optional<Route> route = route(here, asked);
        if (route.isPresent()) {
          return new Listed(route.get(), match.getUriVariables());
        }
        others.addAll(here.keySet());
      }
    }
    return others.isEmpty() ? new Nothing() : new OtherMethods(others);
  }

  private static Optional<Route> route(Map<String, Route> here, String method) {
    return method.equals("OPTIONS")
        ? here.values().stream().findFirst()
        : Optional.ofNullable(here.get(method)).or(() -> Optional.ofNullable(here.get(Route.ANY)));
  }

  /**
   * A line by its method and pattern, for whoever names one.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Route line(String method, String pattern) {
    return routes.stream()
        .filter(r -> r.method().equals(method))
        .filter(r -> r.pattern().getPatternString().equals(pattern))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Not in the rights table: " + method + " " + pattern));
  }
}
