package breakwater.http.rights;

import breakwater.cases.CaseId;
import breakwater.escalation.EscalationId;
import breakwater.journal.Id;
import breakwater.journal.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request is about, from its address: whoever does not see it is told that it is not there.
 */
final class Concern {
  private Concern() {}

  /** Empty = nothing that could be hidden. */
  static Set<String> of(Route route, Map<String, String> variables) {
    String pattern = pattern(route);
    Stream<CaseId> cases = Stream.empty();
    if (pattern.startsWith("/cases/{id}") || pattern.startsWith("/desk/cases/{id}")) {
      cases = named(variables, "id", "other", "into").map(CaseId::new);
    } else if (pattern.startsWith("/escalations/{id}")) {
      cases = named(variables, "id").map(EscalationId::new).flatMap(it -> it.caseId().stream());
    }
    return cases.map(CaseId::subject).map(Subject::toString).collect(Collectors.toSet());
  }

  /** The answer of a request about what is hidden: the same as about what never was. */
  static NotAllowed unknown(Route route, Map<String, String> variables, Set<String> hidden) {
    return pattern(route).startsWith("/escalations/")
        ? NotAllowed.unknown(
            "escalation-unknown", "There is no escalation %s.".formatted(variables.get("id")))
        : NotAllowed.unknown(
            "case-unknown",
            "There is no case %s.".formatted(Subject.parse(hidden.iterator().next()).id()));
  }

  private static String pattern(Route route) {
    return route.pattern().getPatternString().replaceFirst("^/api/v1", "");
  }

  private static Stream<String> named(Map<String, String> variables, String... names) {
    return Stream.of(names)
        .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
        .filter(Id::isValid);
  }
}
