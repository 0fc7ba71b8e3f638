package breakwater.escalation;

import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.intake.ImportedCase;
import breakwater.intake.ImportedCase.Row;
import breakwater.intake.ImportedFact;
import breakwater.intake.ImportedSection;
import breakwater.journal.Recorded;
import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells from a history of elsewhere when a case was raised, and to which tier: the mapping's
 * section {@code escalation}, a list of {@code rules}. A rule fits a row whose {@code column} holds
 * one of its {@code values}, or a number of {@code atLeast}. The first row that fits raises the
 * case to the rule's {@code tier}, once for each tier.
 */
@Component
class ImportedEscalation implements ImportedSection {
  @Override
  public String name() {
    return "escalation";
  }

  @Override
  public List<String> problems(JsonNode settings) {
    if (!settings.path("rules").isArray() || settings.path("rules").isEmpty()) {
      return List.of("The section 'escalation' needs a list of 'rules'.");
    }
    var problems = new ArrayList<String>();
    for (JsonNode rule : settings.path("rules")) {
      if (rule.path("column").asString("").isBlank()) {
        problems.add("A rule of 'escalation' needs the 'column' that it looks at.");
      }
      if (tier(rule).isEmpty()) {
        problems.add(
            "A rule of 'escalation' needs a 'tier': SPECIALIST, ENGINEERING or MANAGEMENT.");
      }
      if (rule.path("values").isArray() == rule.path("atLeast").isNumber()) {
        problems.add(
            "A rule of 'escalation' needs either a list of 'values' or a number 'atLeast'.");
      }
    }
    return problems;
  }

  @Override
  public Set<String> columns(JsonNode settings) {
    return settings
        .path("rules")
        .valueStream()
        .map(rule -> rule.path("column").asString(""))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<ImportedFact> tell(JsonNode settings, ImportedCase imported) {
    EnumSet<Tier> raised = EnumSet.noneOf(Tier.class);
    int number = 0;
    for (Recorded<?> recorded : imported.before().of(EscalationRaised.class)) {
      raised.add(((EscalationRaised) recorded.fact()).tier());
      number++;
    }
    var told = new ArrayList<ImportedFact>();
    for (Row row : imported.rows()) {
      for (JsonNode rule : settings.path("rules")) {
        Tier tier = tier(rule).orElseThrow();
        if (fits(rule, row) && raised.add(tier)) {
          number++;
          told.add(
              ImportedFact.of(row.at(), raised(EscalationId.of(imported.id(), number), tier, row)));
        }
      }
    }
    return told;
  }

  private static EscalationRaised raised(EscalationId id, Tier tier, Row row) {
    return new EscalationRaised(
        id, Optional.empty(), tier, Path.FUNCTIONAL, Optional.empty(), row.priority());
  }

  private static boolean fits(JsonNode rule, Row row) {
    String cell = row.cells().getOrDefault(rule.path("column").asString(""), "");
    if (rule.path("values").isArray()) {
      return rule.path("values").valueStream().anyMatch(value -> value.asString("").equals(cell));
    }
    try {
      return Double.parseDouble(cell) >= rule.path("atLeast").asDouble();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Optional<Tier> tier(JsonNode rule) {
    String named = rule.path("tier").asString("");
    return Arrays.stream(Tier.values())
        .filter(tier -> tier != Tier.FRONTLINE && tier.name().equals(named))
        .findFirst();
  }
}
