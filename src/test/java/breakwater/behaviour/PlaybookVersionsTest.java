package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.playbook.Playbooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules are one versioned document: checked, dated, explained, compared and restored. */
class PlaybookVersionsTest extends WithPlaybook {
  @Test
  void anEditSaysWhichVersionItSaw() {
    String yaml = changed("one");
    api().put(PLAYBOOK, Map.of("yaml", yaml, "reason", "why")).expect(428);
    String seen = tag();
    put(yaml, Map.of()).expect(200);
    Reply stale =
        api().put(PLAYBOOK, Map.of("yaml", changed("x"), "reason", "y"), "If-Match", seen);
    assertThat(stale.expect(412).at("/type")).endsWith("/stale");
    assertThat(stale.at("/detail"))
        .as("the counter of edits is no number of a version")
        .startsWith("You saw edition " + seen.replace("\"", ""))
        .doesNotContain("version");
    assertThat(put(yaml, Map.of()).expect(409).at("/type")).endsWith("/playbook-same");
    assertThat(
            api()
                .put(PLAYBOOK, Map.of("yaml", yaml, "reason", " "), "If-Match", tag())
                .expect(400)
                .status())
        .isEqualTo(400);
  }

  @Test
  void aRuleThatIsMeantForNoCaseIsRefusedWhereItContradictsItself() {
    String closing =
        """
        closing:
          rows:
            - id: no-answer
              status: [WAITING_ON_CUSTOMER]
              when: priority == "CRITICAL" && priority == "LOW"
              calendar: office
              after: 10 business days
        """;
    Reply checked =
        api()
            .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), closing)))
            .expect(200);
    assertThat(checked.json().at("/right").asBoolean()).isFalse();
    assertThat(checked.json().at("/problems").valueStream())
        .filteredOn(problem -> problem.at("/place").asString().equals("closing.rows[0].when"))
        .singleElement()
        .asString()
        .contains("ERROR", "\"column\":39", "'priority == \\\"LOW\\\"' cannot hold where");
  }

  @Test
  void aConditionThatMayFailForACaseIsNotTaken() {
    String closing =
        """
        closing:
          rows:
            - id: long-silence
              when: type == "question" && tags[0] == "vip"
              calendar: office
              after: 10 business days
        """;
    Reply checked =
        api()
            .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), closing)))
            .expect(200);
    assertThat(checked.json().at("/right").asBoolean()).isFalse();
    assertThat(checked.text()).contains("asks for a place of a list", "\\\"vip\\\" in tags");
  }

  @Test
  void eachVersionTellsWhoChangedWhatAndWhy() {
    String mark = unique("mark");
    Reply written = put(changed(mark), Map.of()).expect(200);
    int number = written.json().at("/version/number").asInt();
    assertThat(written.at("/version/state")).isEqualTo("IN_FORCE");
    assertThat(written.at("/version/reason")).isEqualTo("A test: überprüft");
    assertThat(written.at("/version/changedBy")).isEqualTo("PERSON/admin");
    assertThat(yaml()).isEqualTo(changed(mark));

    Reply difference = api().get(PLAYBOOK + "/versions/" + number + "/difference").expect(200);
    assertThat(difference.at("/removed")).isEqualTo("0");
    assertThat(difference.json().at("/lines").valueStream())
        .filteredOn(line -> line.path("kind").asString().equals("ADDED"))
        .extracting(line -> line.path("text").asString())
        .contains("# " + mark);

    Reply restored =
        api()
            .post(
                PLAYBOOK + "/versions/" + (number - 1) + "/restoration",
                Map.of("reason", "It was better"),
                "If-Match",
                tag())
            .expect(200);
    assertThat(restored.at("/number")).isEqualTo(Integer.toString(number + 1));
    assertThat(yaml()).isEqualTo(before);
    api().get(PLAYBOOK + "/versions/99999").expect(404);
    api().get(PLAYBOOK + "/versions/" + number + "/difference?from=99999").expect(404);
  }

  @Test
  void itComesIntoForceAtTheInstantThatWasNamedAndIsFollowedByOneSweepOfThoseWhoReadIt() {
    settle();
    String later = before.replace("most_per_day: 20", "most_per_day: 19");
    assertThat(later).isNotEqualTo(before);
    Reply scheduled =
        put(later, Map.of("from", now().plus(Duration.ofHours(2)).toString())).expect(200);
    assertThat(scheduled.at("/version/state")).isEqualTo("SCHEDULED");
    assertThat(yaml()).isEqualTo(before);
    assertThat(api().get(PLAYBOOK).json().at("/scheduled").size()).isEqualTo(1);
    advance(Duration.ofMinutes(119));
    assertThat(yaml()).isEqualTo(before);
    int number = scheduled.json().at("/version/number").asInt();
    assertThat(sweptBy(number)).isEmpty();
    advance(Duration.ofMinutes(2));
    assertThat(yaml()).isEqualTo(later);
    assertThat(sweptBy(number)).containsExactly("triggers.steps");
    advance(Duration.ofMinutes(2));
    assertThat(sweptBy(number)).containsExactly("triggers.steps");
  }

  @Test
  void whatChangesNoRuleMakesNobodyLookAnew() {
    settle();
    Reply noted = put(changed("only a note"), Map.of()).expect(200);
    settle();
    assertThat(sweptBy(noted.json().at("/version/number").asInt())).isEmpty();
  }

  /** Whom a version made look at everything again, each time. */
  private List<String> sweptBy(int number) {
    return bean(JdbcClient.class)
        .sql("select follower from sweep where cause = :cause order by follower")
        .param("cause", "playbook " + number)
        .query((row, n) -> row.getString("follower"))
        .list();
  }

  @Test
  void whatIsScheduledCanBeCalledOff() {
    Reply scheduled =
        put(changed("off"), Map.of("from", now().plus(Duration.ofDays(1)).toString())).expect(200);
    String version = PLAYBOOK + "/versions/" + scheduled.at("/version/number");
    String seen = tag();
    Reply off = api().post(version + "/withdrawal", "", "If-Match", seen).expect(200);
    assertThat(off.at("/state")).isEqualTo("WITHDRAWN");
    assertThat(tag()).isNotEqualTo(seen);
    api().post(version + "/withdrawal", "", "If-Match", tag()).expect(409);
    advance(Duration.ofDays(1).plusMinutes(1));
    assertThat(yaml()).isEqualTo(before);
  }

  @Test
  void thePastIsChangedOnlyWhenThatIsAskedFor() {
    String from = now().minus(Duration.ofDays(3)).toString();
    Reply refused = put(changed("past"), Map.of("from", from)).expect(422);
    assertThat(refused.at("/type")).endsWith("/playbook-back-dated");
    put(changed("past"), Map.of("from", from, "fromCreation", true)).expect(200);
    assertThat(yaml()).isEqualTo(changed("past"));
    assertThat(bean(Playbooks.class).at(now().minus(Duration.ofDays(2))).version())
        .isEqualTo(bean(Playbooks.class).at(now()).version());
  }

  @Test
  void whoFollowedAVersionThatIsReplacedLooksAnewToo() {
    settle();
    put(before.replace("most_per_day: 20", "most_per_day: 19"), Map.of()).expect(200);
    settle();
    Map<String, Object> backDated =
        Map.of("from", now().minus(Duration.ofHours(1)).toString(), "fromCreation", true);
    Reply replacing = put(changed("as it was"), backDated).expect(200);
    settle();
    assertThat(sweptBy(replacing.json().at("/version/number").asInt()))
        .containsExactly("triggers.steps");
  }

  @Test
  void aTextIsCheckedWithAllThatIsWrongInIt() {
    String wrong =
        before.replace("tier: SPECIALIST", "tier: SPECIALISTS").replace("routing:", "ruoting:");
    Reply checked = api().post(PLAYBOOK + "/check", Map.of("yaml", wrong)).expect(200);
    assertThat(checked.at("/right")).isEqualTo("false");
    assertThat(checked.json().at("/problems").valueStream())
        .anySatisfy(
            problem -> {
              assertThat(problem.path("place").asString()).isEqualTo("checklists.lists[0].tier");
              assertThat(problem.path("line").asInt()).isGreaterThan(10);
              assertThat(problem.path("instead").asString()).contains("SPECIALIST");
            })
        .anySatisfy(
            problem ->
                assertThat(problem.path("instead").asString()).isEqualTo("Write 'routing'."));
    assertThat(put(wrong, Map.of()).expect(422).at("/type")).endsWith("/playbook-wrong");
    String[] asText = {"Content-Type", "application/yaml"};
    assertThat(api().post(PLAYBOOK + "/check", wrong, asText).expect(200).json())
        .isEqualTo(checked.json());
    assertThat(api().post(PLAYBOOK + "/check", Map.of("yaml", before)).expect(200).at("/right"))
        .isEqualTo("true");
  }

  @Test
  void textIsTakenAndGivenAsYamlToo() {
    String yaml = changed("Größe 10 µs");
    api()
        .put(
            PLAYBOOK + "?reason=as+text",
            yaml,
            "If-Match",
            tag(),
            "Content-Type",
            "application/yaml")
        .expect(200);
    assertThat(yaml()).isEqualTo(yaml);
    assertThat(api().get(PLAYBOOK + "/versions").json().at("/items/0/reason").asString())
        .isEqualTo("as text");
  }

  @Test
  void hostileTextsAreRefusedWithASentence() {
    for (String hostile :
        List.of(
            "a: &a [x]\nb: [*a, *a]",
            "!!java.net.URL [http://x]",
            "- ".repeat(50) + "x",
            "\u0000",
            "x: \ud800",
            "? {a: b}\n: c",
            "a: 'unfinished",
            "#".repeat(300_000),
            "")) {
      Reply checked = api().post(PLAYBOOK + "/check", Map.of("yaml", hostile));
      assertThat(checked.status()).as(hostile).isIn(200, 400);
      if (checked.status() == 200) {
        assertThat(checked.at("/right")).as(hostile).isEqualTo("false");
      }
    }
  }
}
