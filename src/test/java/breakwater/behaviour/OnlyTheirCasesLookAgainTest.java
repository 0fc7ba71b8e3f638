package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decision 24: a change of one account or outage wakes its unfinished cases, and no others. */
class OnlyTheirCasesLookAgainTest extends Product {
  private String account() {
    String id = unique("house");
    api().put("/api/v1/accounts/" + id, Map.of("name", id, "customerTier", "STANDARD")).expect(200);
    api().put("/api/v1/accounts/" + id + "/names/shop/" + id, Map.of()).expect(200);
    return id;
  }

  private String opened(String account) {
    return api()
        .post(
            "/api/v1/messages",
            Inbox.message(unique("talk"))
                .with("source", "shop")
                .with("account", Map.of("externalId", account))
                .body())
        .expect(201)
        .at("/caseId");
  }

  private void outage(String id, List<String> accounts) {
    api().patch("/api/v1/outages/" + id, Map.of("accounts", accounts)).expect(200);
  }

  /** Another one after each look, whatever came of it: who looks locks the head, or writes it. */
  private String look(String caseId) {
    return bean(JdbcClient.class)
        .sql("select xmin::text || '/' || xmax::text from subject where name = :case")
        .param("case", "case/" + caseId)
        .query(String.class)
        .single();
  }

  @Test
  void anAccountsUnfinishedCasesLookAgainAndNobodyElses() {
    String ours = account();
    String open = opened(ours);
    String done = opened(ours);
    String another = opened(account());
    api().post("/api/v1/cases/" + done + "/resolution", Map.of()).expect(200);
    settle();
    String openBefore = look(open);
    String doneBefore = look(done);
    String anotherBefore = look(another);

    api().patch("/api/v1/accounts/" + ours, Map.of("customerTier", "VIP")).expect(200);
    settle();

    assertThat(look(open)).isNotEqualTo(openBefore);
    assertThat(look(done)).isEqualTo(doneBefore);
    assertThat(look(another)).isEqualTo(anotherBefore);
  }

  @Test
  void whomAnOutageTouchesOrTouchedLooksAgainAndNobodyElse() {
    String first = account();
    String second = account();
    String firsts = opened(first);
    String seconds = opened(second);
    String others = opened(account());
    settle();
    String firstBefore = look(firsts);
    String othersBefore = look(others);
    String id =
        api()
            .post("/api/v1/outages", Map.of("title", "Exports fail", "accounts", List.of(first)))
            .expect(201)
            .at("/id");
    settle();
    String firstTouched = look(firsts);
    String secondBefore = look(seconds);
    assertThat(firstTouched).isNotEqualTo(firstBefore);

    outage(id, List.of(second));
    settle();

    assertThat(look(firsts)).as("It is touched no longer").isNotEqualTo(firstTouched);
    assertThat(look(seconds)).isNotEqualTo(secondBefore);
    assertThat(look(others)).isEqualTo(othersBefore);
  }
}
