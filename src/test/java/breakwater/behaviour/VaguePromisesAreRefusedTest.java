package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** F09 and clocks.md, section 1.3: what nobody could keep, or hold anybody to, is refused. */
class VaguePromisesAreRefusedTest extends Product {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claim: 15 min | claim: as soon as possible | promises nothing",
        "next_reply: 30 min | next_reply: promptly | promises nothing",
        "acknowledge: 1 h | acknowledge: 9 h | The acknowledgement may come after",
        "first_response: 4 h | first_response: 90 h | may come after",
        "calendar: always | calendar: lunar | There is no calendar 'lunar'",
        "calendar: always | calendar: alwasy | Write 'always'.",
        "name: high | name: critical | Another rule has this name",
        "warnings: [75 %, 90 %] | warnings: [soon] | no share of the target",
        "next_reply: 30 min | next_thought: 30 min | no clock of this name",
        "name: standard | {name: standard, when: outage} | must be meant for every case",
        "priority: [HIGH] | priority: [CRITICAL] | has the same condition"
      })
  void eachWithASentenceThatSaysHowToWriteIt(String right, String wrong, String reason)
      throws IOException {
    String yaml =
        new ClassPathResource("playbook/default.yaml").getContentAsString(StandardCharsets.UTF_8);
    String changed =
        wrong.startsWith("{")
            ? yaml.replace("name: standard\n", "name: standard\n      when: outage\n")
            : yaml.replaceFirst(Pattern.quote(right), wrong);
    assertThat(changed).isNotEqualTo(yaml);

    Reply reply = api().post("/api/v1/playbook/check", Map.of("yaml", changed)).expect(200);

    assertThat(reply.at("/right")).isEqualTo("false");
    assertThat(reply.text()).contains(reason);
  }

  @Test
  void aConditionThatCannotBeReadIsNotTakenForNone() throws IOException {
    String yaml =
        new ClassPathResource("playbook/default.yaml")
            .getContentAsString(StandardCharsets.UTF_8)
            .replaceFirst("priority: \\[HIGH\\]", "priority: [HIHG]");
    Reply reply = api().post("/api/v1/playbook/check", Map.of("yaml", yaml)).expect(200);
    assertThat(reply.at("/right")).isEqualTo("false");
    assertThat(reply.text()).contains("HIHG").doesNotContain("meant for every case");
  }

  @Test
  void aRuleThatIsNeverReachedIsNamedWhereItStands() throws IOException {
    String yaml =
        new ClassPathResource("playbook/default.yaml")
            .getContentAsString(StandardCharsets.UTF_8)
            .replaceFirst("(- name: critical\\R(?: +calendar.*\\R)?) +when:.*\\R.*\\R", "$1");

    Reply reply = api().post("/api/v1/playbook/check", Map.of("yaml", yaml)).expect(200);

    assertThat(reply.json().at("/problems").valueStream())
        .filteredOn(problem -> problem.path("place").asString().startsWith("promises"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path("place").asString()).isEqualTo("promises.rules[1].name");
              assertThat(problem.path("reason").asString())
                  .isEqualTo(
                      "The rule 'critical' before it is meant for every case, so this one is never"
                          + " reached.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{priority: [CRITICAL], type: [incident]} | The rule 'critical' before it is meant for all",
        "priority == \"CRITICAL\" && type == \"incident\" | The rule 'critical' before it is meant",
        "priority in [\"CRITICAL\", \"HIGH\"] && outage | The rules before it together are meant"
      })
  void aRuleWhoseCasesEarlierOnesTakeIsNeverReached(String when, String reason) throws IOException {
    String yaml =
        new ClassPathResource("playbook/default.yaml")
            .getContentAsString(StandardCharsets.UTF_8)
            .replace(
                "    - name: standard\n",
                "    - {name: incident, calendar: always, targets: {resolution: 2 h}, when: %s}\n    - name: standard\n"
                    .formatted(when.startsWith("{") ? when : "'" + when + "'"));
    Reply reply = api().post("/api/v1/playbook/check", Map.of("yaml", yaml)).expect(200);
    assertThat(reply.at("/right")).isEqualTo("false");
    assertThat(reply.text()).contains("promises.rules[2].when", reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "always | 3 business days | outage, num: 1, den: 2 | false | first response may come after",
        "office | 3 business days | outage, num: 1, den: 2 | true  | ",
        "always | 30 min | outage, num: 40, den: 1, kinds: [first_response] | false | is promised"
            + " in 20 h",
        "always | 30 min | outage, num: 3, den: 1, kinds: [first_response]  | true  | ",
        "always | 30 min | outage, num: 1, den: 8, kinds: [resolution]      | false | resolution in"
            + " 15 min",
        "always | 30 min | outage, num: 40, den: 1                          | true  | ",
        "always | 30 min | \"!outage\", num: 40, den: 1, kinds: [first_response] | true | ",
        "always | 30 min | outage, num: 1, den: 2, min: 10 h | true | longer than the 30 min"
            + " promised",
        "always | 30 min | outage, num: 2, den: 1, min: 10 h | true | "
      })
  void whatCannotBeLateIsKnownByItsCalendarAndItsModifiers(
      String calendar, String response, String modifier, boolean right, @Nullable String reason) {
    String yaml =
        """
        promises:
          rules:
            - {name: down, when: outage, calendar: %s, targets: {first_response: %s, resolution: 2 h}}
            - {name: all, calendar: always, targets: {resolution: 24 h}}
          modifiers: [{name: changed, when: %s}]
        """
            .formatted(calendar, response, modifier);
    Reply reply =
        api()
            .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), yaml)))
            .expect(200);
    assertThat(reply.at("/right")).isEqualTo(Boolean.toString(right));
    if (reason == null) {
      assertThat(reply.text()).doesNotContain("so it can never be late", "longer than");
    } else {
      assertThat(reply.text()).contains(reason);
      if (reason.endsWith("may come after")) {
        assertThat(reply.text()).contains("promises.rules[0].targets.first_response");
      }
    }
  }

  /** In replies the same is hinted only; a page shows it while somebody writes. */
  @Test
  void aReplyIsHintedAtAndNothingIsRefused() {
    Reply answer =
        api()
            .post("/api/v1/wording", Map.of("text", "Sorry. We will mend it as soon as possible."))
            .expect(200);
    assertThat(answer.at("/hints/0/words")).isEqualTo("as soon as possible");
    assertThat(answer.at("/hints/0/sentence")).startsWith("We will mend it");
    assertThat(answer.at("/hints/0/instead")).contains("by 15:00 or within 2 hours");
    assertThat(api().post("/api/v1/wording", Map.of("text", "")).expect(200).json().at("/hints"))
        .isEmpty();
    api().post("/api/v1/wording", Map.of()).expect(400);
  }
}
