package breakwater.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.intake.ImportedCase;
import breakwater.intake.ImportedCase.Row;
import breakwater.intake.ImportedFact;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.Tale;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mission, E18: what "escalated" looked like in one's history is said by the house. */
class ImportedEscalationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode RULES =
      JSON.readTree(
          """
          {"rules":[{"column":"group","values":["dev"],"tier":"ENGINEERING"},
                    {"column":"moves","atLeast":1,"tier":"SPECIALIST"}]}
          """);

  private final ImportedEscalation section = new ImportedEscalation();

  @Test
  void eachTierIsRaisedOnceAtTheFirstRowThatFits() {
    List<ImportedFact> told =
        section.tell(RULES, imported(History.empty(new Subject("case", "7"))));
    assertThat(told).extracting(ImportedFact::at).containsExactly(at(2), at(3));
    assertThat(told.stream().map(f -> (EscalationRaised) f.fact().apply(List.of())))
        .extracting(EscalationRaised::tier)
        .containsExactly(Tier.SPECIALIST, Tier.ENGINEERING);
  }

  @Test
  void aRepeatTellsNothing() {
    Tale tale = Tale.of("case/7");
    section
        .tell(RULES, imported(tale.history()))
        .forEach(fact -> tale.imported(fact.at().toString(), fact.fact().apply(List.of())));
    assertThat(section.tell(RULES, imported(tale.history()))).isEmpty();
  }

  @Test
  void whatIsWrongWithTheSettingsIsSaid() {
    assertThat(section.problems(RULES)).isEmpty();
    assertThat(section.columns(RULES)).containsExactlyInAnyOrder("group", "moves");
    assertThat(section.problems(JSON.readTree("{}"))).hasSize(1);
    assertThat(section.problems(JSON.readTree("{\"rules\":[{\"tier\":\"FRONTLINE\"}]}")))
        .hasSize(3);
  }

  private static ImportedCase imported(History before) {
    return new ImportedCase(
        new CaseId("7"),
        at(1),
        before,
        List.of(
            row(1, Map.of("moves", "0")),
            row(2, Map.of("moves", "1")),
            row(3, Map.of("moves", "2", "group", "dev")),
            row(4, Map.of("moves", "many", "group", "dev"))));
  }

  private static Row row(int hour, Map<String, String> cells) {
    return new Row(at(hour), false, Status.OPEN, Priority.MEDIUM, cells);
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-11-01T00:00:00Z").plusSeconds(3600L * hour);
  }
}
