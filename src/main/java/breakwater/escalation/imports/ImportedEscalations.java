package breakwater.escalation.imports;

import breakwater.escalation.EscalationFact;
import breakwater.intake.ImportedCase;
import breakwater.intake.ImportedFact;
import breakwater.intake.ImportedSection;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.Misread;
import breakwater.intake.imports.rows.TimeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The section {@code escalation} of an import mapping. It reads the team, the assignee and the
 * status that the mapping itself reads, or columns that say of a case that it was escalated.
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
      return problems(read(settings));
    } catch (JacksonException e) {
      return List.of(Misread.sentence(name(), e));
    }
  }

  private static List<String> problems(ClimbSettings settings) {
    var problems = new ArrayList<String>();
    settings
        .flag()
        .filter(flag -> flag.column() == null || flag.values() == null || flag.values().isEmpty())
        .ifPresent(
            flag -> problems.add("The escalation's 'flag' needs a 'column' and its 'values'."));
    settings
        .at()
        .flatMap(at -> TimeReader.fault("sections.escalation.at", at))
        .ifPresent(problems::add);
    return problems;
  }

  @Override
  public Set<String> columns(JsonNode settings) {
    ClimbSettings read = read(settings);
    return Stream.concat(
            read.flag().map(ClimbSettings.Flag::column).stream(),
            read.at().map(TimeColumn::column).stream())
        .collect(Collectors.toSet());
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
    ClimbSettings looks = read(settings);
    return (looks.isSaid() ? Said.of(looks, imported) : Climb.of(looks, imported))
        .stream()
            .filter(
                step ->
                    before.stream()
                        .noneMatch(
                            known ->
                                known.at().equals(step.at())
                                    && step.type().isInstance(known.fact())))
            .map(Climb.Step::fact)
            .toList();
  }

  private ClimbSettings read(JsonNode settings) {
    return json.treeToValue(settings, ClimbSettings.Written.class).settings();
  }
}
