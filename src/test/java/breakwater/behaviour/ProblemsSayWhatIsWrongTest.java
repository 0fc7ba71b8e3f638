package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F09: each problem says what is true and what to write, once, in the words of the house. */
class ProblemsSayWhatIsWrongTest extends Product {
  private static final String ACTIONS =
      "actions: {rows: [{id: b0, after: %s, do: [{do: RAISE_PRIORITY}]}%s]}";

  @Test
  void an_id_that_is_taken_is_called_so() {
    String twice = ", {id: b0, after: breach, do: [{do: RAISE_PRIORITY}]}";
    assertThat(said(ACTIONS.formatted("breach", twice)))
        .containsExactly("Another row has the id 'b0' already. Give it an id of its own.");
  }

  @Test
  void a_step_that_no_clock_has_is_answered_with_those_that_there_are() {
    assertThat(said(ACTIONS.formatted("80 %", "")))
        .singleElement()
        .asString()
        .startsWith("No clock comes to 80 %, so that the row 'b0' never acts there.")
        .contains("Write one of 75 %, 90 %, breach");
  }

  @Test
  void who_has_left_is_said_to_have_left_also_in_actions() {
    String gone = new Crew(api()).person("gone", "AGENT");
    api().patch("/api/v1/people/" + gone, Map.of("active", false)).expect(200);
    assertThat(
            said(
                """
                actions:
                  rows:
                    - id: b0
                      after: breach
                      do:
                        - {do: NOTIFY, who: PERSON, person: %s, otherwise: {do: NOTIFY, who: LAST_RESORT}}
                """
                    .formatted(gone)))
        .containsExactly(gone + " has left. Name somebody who works here.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - a            | it is a list, and not sections
          just words     | it is one text, and not sections
          '# a comment'  | The playbook is empty.
          """)
  void a_document_that_has_no_sections_is_said_to_be_what_it_is(String yaml, String reason) {
    assertThat(checked(yaml)).singleElement().asString().contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          24 months      | and not every month is as long as another
          0 min          | which is no time at all
          99999999 days  | which is longer than 10 years
          """)
  void a_length_that_cannot_be_leads_to_no_second_problem(String length, String reason) {
    assertThat(
            said(
                "promises: {rules: [{name: all, calendar: always,"
                    + " targets: {first_response: 4 h, resolution: %s}}]}".formatted(length)))
        .singleElement()
        .asString()
        .contains("'" + length + "', " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          outage &&                 | it ends where something must follow | Write after it what else
          (outage                   | it ends where something must follow | Close the parenthesis
          priority == "HIGH" and outage | does not belong there           | Write && instead of 'and'
          outage ==                 | it ends where something must follow | Write what belongs there
          """)
  void a_condition_is_refused_without_the_lists_of_its_parser(
      String condition, String reason, String instead) {
    String section =
        "triggers: {rules: [{id: b0, when: '%s', tier: ENGINEERING, path: FUNCTIONAL}]}"
            .formatted(condition);
    assertThat(said(section))
        .filteredOn(problem -> problem.contains("cannot be understood"))
        .singleElement()
        .asString()
        .contains(reason, instead)
        .doesNotContain("expecting", "EOF", "{'['");
  }

  /** The errors about the rules in force with one section written anew. */
  private List<String> said(String section) {
    return checked(Rulebook.replaced(api(), section));
  }

  private List<String> checked(String yaml) {
    return api()
        .post("/api/v1/playbook/check", Map.of("yaml", yaml))
        .expect(200)
        .json()
        .at("/problems")
        .valueStream()
        .filter(problem -> problem.at("/severity").asString().equals("ERROR"))
        .map(p -> p.at("/reason").asString() + " " + p.at("/instead").asString())
        .toList();
  }
}
