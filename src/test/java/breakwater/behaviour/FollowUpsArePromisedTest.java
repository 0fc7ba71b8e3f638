package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.escalation.followups.FollowUpFact.FollowUpDue;
import breakwater.escalation.followups.FollowUpFact.FollowUpMissed;
import breakwater.escalation.followups.FollowUpFact.FollowUpWithdrawn;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Fact;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F50: nothing is escalated and forgotten (package, follow-up timing). */
class FollowUpsArePromisedTest extends Product {
  private static final String RULES =
      """
      follow_ups:
        missed_after: 30 min
        rows:
          - {name: medium, priority: [MEDIUM], calendar: always, engineering: 8 h, customer: 24 h}
      """;

  @Test
  void who_owes_a_word_is_reminded_then_their_lead_and_once_each() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String lea = crew.person("lea", "LEAD");
    try (var _ = Rulebook.with(this, api(), "follow_ups", RULES)) {
      var desk = new Desk(this, api());
      String id = raised(desk, crew, ann);
      Reply raised = desk.escalation(id);
      assertThat(raised.at("/owed/0/audience")).isEqualTo("ENGINEERING");
      assertThat(raised.at("/owed/0/standing")).isEqualTo("AHEAD");
      assertThat(raised.at("/owed/1/audience")).isEqualTo("CUSTOMER");
      String tag = raised.header("ETag");

      advance(Duration.ofMinutes(479));
      assertThat(titles(crew, ann)).isEmpty();
      advance(Duration.ofMinutes(2));
      settle();
      assertThat(titles(crew, ann))
          .containsExactly("Due: the word to engineering about escalation " + id);
      assertThat(titles(crew, lea)).isEmpty();
      assertThat(desk.escalation(id).at("/owed/0/standing")).isEqualTo("DUE");
      assertThat(desk.escalation(id).header("ETag")).isEqualTo(tag);

      advance(Duration.ofMinutes(31));
      settle();
      assertThat(titles(crew, lea))
          .containsExactly("Missed: the word to engineering about escalation " + id);
      assertThat(board(id)).contains("\"standing\":\"MISSED\"");
      advance(Duration.ofHours(2));
      assertThat(titles(crew, ann)).hasSize(1);

      desk.does(id, "follow-ups", Map.of("audience", "ENGINEERING", "text", "Still so."))
          .expect(200);
      assertThat(desk.escalation(id).at("/owed/0/standing")).isEqualTo("AHEAD");
      advance(Duration.ofMinutes(481));
      settle();
      assertThat(titles(crew, ann)).hasSize(2);
    }
  }

  @Test
  void nothing_is_owed_once_it_is_over_and_a_word_known_late_takes_it_back() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    crew.person("lea", "LEAD");
    try (var _ = Rulebook.with(this, api(), "follow_ups", RULES)) {
      var desk = new Desk(this, api());
      String id = raised(desk, crew, ann);
      Instant begun = now();
      advance(Duration.ofHours(25));
      settle();
      String caseId = id.substring(0, id.indexOf('-'));
      assertThat(all(caseId, FollowUpDue.class)).hasSize(2);
      assertThat(all(caseId, FollowUpMissed.class)).hasSize(2);
      replied(caseId, begun.plus(Duration.ofHours(3)));
      settle();
      assertThat(all(caseId, FollowUpWithdrawn.class)).hasSize(2);

      desk.does(id, "withdrawal", Map.of("reason", "It was solved.")).expect(200);
      assertThat(desk.escalation(id).json().at("/owed")).isEmpty();
      int told = titles(crew, ann).size();
      advance(Duration.ofHours(60));
      assertThat(titles(crew, ann)).hasSize(told);
    }
  }

  @Test
  void the_customer_is_owed_no_word_while_the_case_waits_on_them() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    try (var _ = Rulebook.with(this, api(), "follow_ups", RULES)) {
      var desk = new Desk(this, api());
      String id = raised(desk, crew, ann);
      String caseId = id.substring(0, id.indexOf('-'));
      api().post("/api/v1/cases/" + caseId + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
      desk.does(id, "follow-ups", Map.of("audience", "ENGINEERING", "text", "We asked."));
      assertThat(desk.escalation(id).json().at("/owed")).hasSize(1);
      assertThat(desk.escalation(id).at("/owed/0/audience")).isEqualTo("ENGINEERING");
      advance(Duration.ofHours(30));
      assertThat(titles(crew, ann)).noneMatch(title -> title.contains("to the customer"));

      api().delete("/api/v1/cases/" + caseId + "/waiting").expect(200);
      Instant back = now();
      assertThat(Instant.parse(desk.escalation(id).at("/owed/1/due")))
          .isBetween(back.plus(Duration.ofMinutes(1_439)), back.plus(Duration.ofHours(24)));
    }
  }

  @Test
  void a_rhythm_without_a_number_or_that_nothing_reaches_is_refused() {
    assertThat(
            api()
                .post(
                    "/api/v1/playbook/check",
                    Map.of(
                        "yaml",
                        Rulebook.replaced(
                            api(),
                            """
                            follow_ups:
                              rows:
                                - {name: all, calendar: always, customer: promptly}
                                - {name: high, priority: [HIGH], calendar: no-calendar, engineering: 4 h}
                                - {name: none, calendar: always}
                            """)))
                .expect(200)
                .text())
        .contains("'promptly' promises nothing")
        .contains("Whatever would fit the row 'high' is taken by 'all' before it")
        .contains("There is no calendar 'no-calendar'")
        .contains("The row 'none' promises nothing to anybody")
        .contains("\"column\":");
  }

  private String raised(Desk desk, Crew crew, String person) {
    String id = desk.raised("Exports fail");
    String caseId = id.substring(0, id.indexOf('-'));
    api().patch("/api/v1/cases/" + caseId, Map.of("team", crew.team, "assignee", person));
    settle();
    return id;
  }

  private String board(String id) {
    return api()
        .get("/api/v1/escalations?limit=200")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(row -> row.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private void replied(String caseId, Instant at) {
    var subject = new CaseId(caseId).subject();
    bean(Journal.class)
        .<Boolean>decide(
            subject,
            Actor.system("mail"),
            Cause.channel("mail"),
            history ->
                new Journal.Decision<>(
                    List.of(
                        Happening.at(
                            at,
                            new AgentWrote(
                                new MessageId(unique("m")),
                                new Label("mail"),
                                Optional.empty(),
                                bean(Texts.class).keep(subject, "We work on it."),
                                true))),
                    true));
  }

  private List<Fact> all(String caseId, Class<? extends Fact> type) {
    return bean(Journal.class).read(new CaseId(caseId).subject()).of(type).stream()
        .map(recorded -> (Fact) recorded.fact())
        .toList();
  }

  private static List<String> titles(Crew crew, String person) {
    return crew.as(person)
        .get("/api/v1/notices")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(notice -> notice.path("title").asString())
        .filter(title -> title.contains("the word to"))
        .toList();
  }
}
