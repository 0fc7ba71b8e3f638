package breakwater.escalation.imports;

import breakwater.escalation.EscalationFact;
import breakwater.intake.ImportedCase;
import breakwater.intake.ImportedFact;
import breakwater.intake.ImportedSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The section {@code escalation} of an import mapping. It reads the team, the assignee and the
 * status that the mapping itself reads.
 */
@Component
class ImportedEscalations implements ImportedSection {
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Override
  public String name() {
    return "escalation";
  }

  @Override
  public List<String> problems(JsonNode settings) {
    try {
      read(settings);
      return List.of();
    } catch (JacksonException e) {
      return List.of(
          "The section 'escalation' cannot be read: %s.".formatted(e.getOriginalMessage()));
    }
  }

  @Override
  public Set<String> columns(JsonNode settings) {
    return Set.of();
  }

  /**
   * Nothing about a case whose escalations are worked on here, or whose rows begin in the middle.
   */
  @Override
  public List<ImportedFact> tell(JsonNode settings, ImportedCase imported) {
    var before = imported.before().of(EscalationFact.class);
    boolean ours = before.stream().anyMatch(recorded -> !recorded.imported());
    boolean begins = before.isEmpty() || imported.rows().getFirst().repeated();
    if (ours || !begins) {
      return List.of();
    }
    return Climb.of(read(settings), imported).stream()
        .filter(
            step ->
                before.stream()
                    .noneMatch(
                        known ->
                            known.at().equals(step.at()) && step.type().isInstance(known.fact())))
        .map(Climb.Step::fact)
        .toList();
  }

  private ClimbSettings read(JsonNode settings) {
    return json.treeToValue(settings, ClimbSettings.Written.class).settings();
  }
}
