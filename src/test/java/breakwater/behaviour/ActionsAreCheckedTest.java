package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** F07, F11: rows of actions that nobody can have meant do not come into force. */
class ActionsAreCheckedTest extends Product {
  @Test
  void rows_that_cannot_be_are_refused_with_their_line_and_column() {
    String yaml =
        """
        actions:
          rows:
            - id: alone
              after: 75 %
              do:
                - {do: NOTIFY, who: AGENT}
            - id: never
              after: 80 %
              do:
                - {do: NOTIFY, who: LAST_RESORT}
            - id: closes
              after: 75 %
              do:
                - {do: CLOSE, otherwise: {do: NOTIFY, who: LAST_RESORT}}
            - id: soon
              after: soon
              do: [{do: RAISE_PRIORITY, otherwise: {do: NOTIFY, who: LAST_RESORT}}]
        """;
    String text = checked(yaml);
    assertThat(text)
        .contains("NOTIFY cannot always be done")
        .contains("would be closed while the promise can still be kept")
        .contains("'soon' is no step of a clock")
        .contains("RAISE_PRIORITY can always be done")
        .contains("\"line\":")
        .contains("\"column\":");
    assertThat(
            checked(
                """
                actions:
                  rows:
                    - id: never
                      after: 80 %
                      do: [{do: NOTIFY, who: PERSON, person: nobody-here, otherwise: {do: NOTIFY, who: LAST_RESORT}}]
                    - id: changes
                      after: breach
                      do: [{do: SWITCH_POLICY, policy: stricht}]
                    - id: critical-priority
                      after: breach
                      do: [{do: CHANGE_TEAM, team: no-team, otherwise: {do: RAISE_PRIORITY}}]
                """))
        .contains("No promise asks for the policy 'stricht'")
        .contains("No clock comes to 80 %")
        .contains("Nobody who works here has the id 'nobody-here'")
        .contains("There is no team 'no-team'")
        .contains("A trigger is called 'critical-priority' too");
  }

  private String checked(String yaml) {
    return api()
        .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), yaml)))
        .expect(200)
        .text();
  }
}
