package breakwater.demo;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.demo.Season.Scene;
import breakwater.journal.Answer;
import breakwater.journal.TimeMachine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two days of the demo company, played into the suite's SANDBOX. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoPlaysTest extends Product {
  /** Others use the database too, and nothing plays there. */
  @AfterEach
  void nothingPlays() {
    bean(JdbcClient.class).sql("delete from demo_play").update();
    bean(JdbcClient.class).sql("delete from demo_tale").update();
  }

  @Test
  @Order(1)
  void itIsNotPlayedWhereSomethingWasRecorded() {
    record();
    assertThat(bean(TimeMachine.class).untouched()).isFalse();
    assertThat(api().get("/api/v1/demo").expect(200).at("/offered")).isEqualTo("false");
    var begun = api().post("/api/v1/demo", Map.of());
    assertThat(begun.status()).isEqualTo(409);
    assertThat(begun.at("/detail")).contains("for ever");
    assertThat(api().patch("/api/v1/demo", Map.of("speed", 60)).status()).isEqualTo(409);
  }

  /** The banner of every page leads there, for everybody. */
  @Test
  @Order(1)
  void whoeverIsSignedInReadsAboutItAndOnlyOperatorsSetItsSpeed() {
    String id = unique("reader");
    api()
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", "R", "email", id + "@house.example", "role", "AGENT"))
        .expect(201);
    String secret =
        api()
            .post(
                "/api/v1/people/" + id + "/tokens",
                Map.of("name", "a test", "scopes", List.of("READ", "WRITE")))
            .expect(201)
            .at("/secret");
    assertThat(bean(PlayTable.class).begin(now().truncatedTo(ChronoUnit.SECONDS), 60)).isTrue();
    String page = apiWith(secret).get("/settings/demo").expect(200).text();
    assertThat(page)
        .contains("The play", "In the play it is")
        .doesNotContain("/settings/demo/speed");
    assertThat(apiWith(secret).get("/settings").expect(200).text()).contains("/settings/demo");
    assertThat(apiWith(secret).get("/api/v1/demo").expect(200).at("/playing")).isEqualTo("true");
    apiWith(secret).patch("/api/v1/demo", Map.of("speed", 60)).expect(403);
  }

  @Test
  @Order(2)
  void twoDaysArePlayedThroughTheDoorsAndAStoppedPlayGoesOnWithTheNextScene() {
    var player = bean(Player.class);
    var table = bean(PlayTable.class);
    moveIn();
    Instant begins = now().truncatedTo(ChronoUnit.SECONDS);
    assertThat(table.begin(begins, 60)).isTrue();

    var scenes = new AtomicInteger();
    assertThat(
            player.playUntil(begins.plus(Duration.ofDays(4)), () -> scenes.incrementAndGet() < 12))
        .isFalse();
    int stopped = table.find().orElseThrow().scene();
    assertThat(stopped).isEqualTo(11);

    assertThat(player.playUntil(begins.plus(Duration.ofDays(4)), () -> true)).isTrue();
    settle();
    int played = table.find().orElseThrow().scene();
    assertThat(played).isGreaterThan(stopped);
    assertThat(player.refused()).isZero();
    assertThat(cases()).isEqualTo(tales(begins, played));
    assertThat(messagesTwice()).isZero();
  }

  /** Package: security and data exposure are seen by whoever must. */
  @Test
  @Order(3)
  void whatExposesDataIsRestrictedOnceSecurityHasItAndGoesOnAmongThem() {
    moveIn();
    Instant begins = now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(28));
    String tale = "";
    for (Scene scene : Season.of(Company.read(), Story.all(), begins, 60)) {
      if (scene.tale().endsWith("-data-exposure")
          && scene.at().isBefore(begins.plus(Duration.ofDays(40)))) {
        tale = scene.tale();
        advance(Duration.between(now(), scene.at()));
        assertThat(bean(Stage.class).perform(scene))
            .as(scene.toString())
            .isInstanceOf(Answer.Done.class);
        settle();
      }
    }
    String id = bean(PlayTable.class).caseOf(tale).orElseThrow().value();
    assertThat(read(id, "priya")).isEqualTo(404);
    assertThat(read(id, "noor")).isEqualTo(200);
  }

  private void moveIn() {
    if (api().get("/api/v1/people/ines").status() == 404) {
      bean(Founding.class).moveIn(Cast.director(), Company.read());
    }
  }

  private int read(String id, String person) {
    String secret =
        api()
            .post(
                "/api/v1/people/" + person + "/tokens",
                Map.of("name", unique("reads"), "scopes", List.of("READ")))
            .expect(201)
            .at("/secret");
    return apiWith(secret).get("/api/v1/cases/" + id).status();
  }

  private void record() {
    api()
        .post(
            "/api/v1/messages",
            Map.of(
                "source", "mail",
                "externalId", unique("demo"),
                "direction", "INBOUND",
                "body", "Something real."))
        .expect(201);
  }

  private long cases() {
    return bean(JdbcClient.class)
        .sql("select count(*) from demo_tale t join case_row r on r.id = t.case_id::bigint")
        .query(Long.class)
        .single();
  }

  private static long tales(Instant begins, int played) {
    List<Scene> all = Season.of(Company.read(), Story.all(), begins, 60);
    return all.stream()
        .limit(played)
        .filter(scene -> scene.act() instanceof Act.Writes)
        .map(Scene::tale)
        .distinct()
        .count();
  }

  /** Messages of customers that came in more than once. */
  private long messagesTwice() {
    return bean(JdbcClient.class)
        .sql(
            """
            select count(*) from (
              select case_id from demo_tale group by case_id having count(*) > 1) twice
            """)
        .query(Long.class)
        .single();
  }
}
