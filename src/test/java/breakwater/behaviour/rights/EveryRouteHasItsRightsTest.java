package breakwater.behaviour.rights;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Api;
import breakwater.behaviour.Product;
import breakwater.behaviour.Reply;
import breakwater.http.rights.Access;
import breakwater.http.rights.RightsTable;
import breakwater.http.rights.Route;
import breakwater.people.Role;
import breakwater.people.signin.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Reliability, section 2, "Function/role access": every route × every role, mark and scope has its
 * answer from one table, and what is not in the table is not there.
 */
class EveryRouteHasItsRightsTest extends Product {
  private static final RightsTable TABLE = RightsTable.ALL;

  /** An address within a route's pattern that names nothing. */
  private static final String NOTHING = "9999999";

  @Test
  void theTableHoldsEveryRouteThatIsAnsweredAndNoOther() {
    Set<String> answered = answered(beans(RequestMappingInfoHandlerMapping.class));
    Set<String> listed = new TreeSet<>();
    TABLE.routes().stream().filter(Route::handled).forEach(r -> listed.add(r.toString()));

    assertThat(without(answered, listed)).as("add lines for these to http.rights").isEmpty();
    assertThat(without(listed, answered)).as("nobody answers these any more").isEmpty();
  }

  @Test
  void aRouteThatIsPlantedIsSeenAndNobodyReachesIt() throws NoSuchMethodException {
    RequestMappingHandlerMapping mapping =
        beans(RequestMappingHandlerMapping.class).stream()
            .filter(it -> it.getClass() == RequestMappingHandlerMapping.class)
            .findFirst()
            .orElseThrow();
    RequestMappingInfo planted =
        RequestMappingInfo.paths("/api/v1/planted")
            .methods(RequestMethod.GET)
            .options(mapping.getBuilderConfiguration())
            .build();
    mapping.registerMapping(planted, this, getClass().getDeclaredMethod("planted"));
    try {
      assertThat(answered(List.of(mapping))).contains("GET /api/v1/planted");
      assertThat(TABLE.routes()).noneMatch(r -> r.toString().equals("GET /api/v1/planted"));
      api().get("/api/v1/planted", StopsAtTheDoor.HEADER, "1").expect(404);
      apiWith("").get("/api/v1/planted", StopsAtTheDoor.HEADER, "1").expect(401);
    } finally {
      mapping.unregisterMapping(planted);
    }
  }

  String planted() {
    return "reached";
  }

  @Test
  void everyRoleMarkAndScopeIsAnsweredAsTheTableSays() {
    List<String> wrong =
        Asker.all(api()).parallelStream()
            .flatMap(asker -> TABLE.routes().stream().flatMap(route -> wrong(asker, route)))
            .toList();

    assertThat(wrong).isEmpty();
  }

  private static Stream<String> wrong(Asker asker, Route route) {
    return route.access() instanceof Access.OneselfOr
        ? Stream.of(true, false).flatMap(own -> wrong(asker, route, own))
        : wrong(asker, route, false);
  }

  private static Stream<String> wrong(Asker asker, Route route, boolean own) {
    Reply reply = knock(asker.api(), route, own ? asker.id() : NOTHING);
    boolean as =
        asker.may(route, own)
            ? reached(reply, route)
            : reply.status() == 403 && reply.at("/type").equals("/problems/forbidden");
    return as
        ? Stream.empty()
        : Stream.of(asker + ", " + route + (own ? " (own)" : "") + ": " + reply.status());
  }

  @Test
  void strangersReachOnlyWhatIsForThem() {
    Api stranger = apiWith("");
    List<String> wrong =
        TABLE.routes().stream()
            .filter(route -> !route.method().equals("*"))
            .flatMap(
                route -> {
                  Reply reply = knock(stranger, route, NOTHING);
                  boolean open = route.access() instanceof Access.Strangers && route.safe();
                  boolean form = route.page() && !route.safe();
                  return (open ? reached(reply, route) : reply.status() == (form ? 403 : 401))
                      ? Stream.<String>empty()
                      : Stream.of(route + ": " + reply.status());
                })
            .toList();

    assertThat(wrong).isEmpty();
  }

  /** The doors check too: they must not be narrower than the table that offers what they do. */
  @Test
  void whatTheTableOffersAnAgentTheDoorsGiveThem() {
    Asker agent = Asker.of(api(), Role.AGENT, Set.of(), Scope.all());
    List<String> wrong =
        TABLE.routes().stream()
            .filter(route -> agent.may(route, false) && route.handled())
            .filter(route -> !(route.access() instanceof Access.Strangers))
            .flatMap(
                route -> {
                  Reply reply = ask(agent.api(), route);
                  return reply.status() == 401 || reply.status() == 403 || reply.status() >= 500
                      ? Stream.of(route + ": " + reply.status() + " " + reply.text())
                      : Stream.<String>empty();
                })
            .toList();

    assertThat(wrong).isEmpty();
  }

  /** Also that the dispatcher takes the same line of the table for it as we do. */
  private static boolean reached(Reply reply, Route route) {
    return switch (reply.status()) {
      case StopsAtTheDoor.STOPPED ->
          !route.handled()
              || reply.header(StopsAtTheDoor.HEADER).equals(route.pattern().getPatternString());
      case 401, 403, 405, 500 -> false;
      case 404 -> !route.handled();
      default -> true;
    };
  }

  private static Reply knock(Api api, Route route, String id) {
    return api.send(
        method(route),
        path(route, id),
        route.safe() ? null : "{}",
        StopsAtTheDoor.HEADER,
        "1",
        "X-Forwarded-For",
        "203.0.113.200");
  }

  private static Reply ask(Api api, Route route) {
    return route.page() && !route.safe()
        ? api.send(
            method(route),
            path(route, NOTHING),
            "",
            "Content-Type",
            "application/x-www-form-urlencoded")
        : api.send(method(route), path(route, NOTHING), route.safe() ? null : "{}");
  }

  private static String method(Route route) {
    return route.method().equals("*") ? "GET" : route.method();
  }

  private static String path(Route route, String id) {
    return route.pattern().getPatternString().replaceAll("\\{[^}]+\\}", id).replace("**", "x");
  }

  private static Set<String> without(Set<String> these, Set<String> those) {
    Set<String> left = new TreeSet<>(these);
    left.removeAll(those);
    return left;
  }

  private static Set<String> answered(
      Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
    Set<String> answered = new TreeSet<>();
    mappings.stream()
        .flatMap(it -> it.getHandlerMethods().keySet().stream())
        .forEach(
            info -> {
              Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
              for (String pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                  answered.add("* " + pattern);
                }
                methods.forEach(method -> answered.add(method + " " + pattern));
              }
            });
    return answered;
  }
}
