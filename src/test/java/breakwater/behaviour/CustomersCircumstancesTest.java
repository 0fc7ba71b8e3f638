package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.circumstances.CustomerKnown;
import breakwater.journal.Journal;
import breakwater.journal.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What goes on around a customer changes promises at its own instant and says why (framework, step
 * 1: targets depend on the renewal date and on a running or recent outage; clocks.md, section 1.3).
 */
class CustomersCircumstancesTest extends Product {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private String account(Map<String, Object> more) {
    String id = unique("house");
    var body = new HashMap<String, Object>(Map.of("name", id, "customerTier", "STANDARD"));
    body.putAll(more);
    api().put("/api/v1/accounts/" + id, body).expect(200);
    return id;
  }

  /** A case of somebody at the account, about an area. */
  private String opened(String account) {
    String conversation = unique("talk");
    api().put("/api/v1/accounts/" + account + "/names/shop/" + account, Map.of()).expect(200);
    return api()
        .post(
            "/api/v1/messages",
            Map.of(
                "source",
                "shop",
                "externalId",
                conversation,
                "conversation",
                conversation,
                "direction",
                "INBOUND",
                "account",
                Map.of("externalId", account),
                "from",
                Map.of("email", "jo@" + conversation + ".example"),
                "subject",
                "Exports fail",
                "body",
                "They fail since this morning.",
                "sentAt",
                now().toString()))
        .expect(201)
        .at("/caseId");
  }

  private JsonNode clock(String caseId, String kind) {
    return api()
        .get("/api/v1/cases/" + caseId + "/clocks")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(clock -> clock.get("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private long target(String caseId, String kind) {
    return clock(caseId, kind).get("targetSeconds").asLong();
  }

  private List<Recorded<?>> known(String caseId) {
    return bean(Journal.class).read(new CaseId(caseId).subject()).of(CustomerKnown.class);
  }

  private String tagOf(String path) {
    return api().get(path).expect(200).header("ETag");
  }

  @Test
  void theWindowOfARenewalOpensByItselfAtTheCustomersMidnight() {
    LocalDate renewal = LocalDate.ofInstant(now(), TOKYO).plusDays(31);
    String id = opened(account(Map.of("renewsOn", renewal.toString(), "timeZone", TOKYO.getId())));
    Instant opens = renewal.minusDays(30).atStartOfDay(TOKYO).toInstant();
    assertThat(target(id, "RESOLUTION")).isEqualTo(86_400);

    advance(Duration.between(now(), opens).minusSeconds(2));
    assertThat(target(id, "RESOLUTION")).isEqualTo(86_400);
    advance(Duration.ofSeconds(3));

    JsonNode clock = clock(id, "RESOLUTION");
    assertThat(clock.get("targetSeconds").asLong()).isEqualTo(43_200);
    assertThat(known(id).getLast().at()).isEqualTo(opens);
    assertThat(clock.get("modifiers").get(0).asString()).isEqualTo("renewal is near");
    assertThat(clock.get("changedBy").get(0).get("condition").asString()).isEqualTo("renewal_near");
    assertThat(clock.get("targetSince").asString()).isEqualTo(opens.toString());

    advance(Duration.ofDays(32));
    assertThat(((CustomerKnown) known(id).getLast().fact()).renewalNear()).isFalse();
    assertThat(known(id).getLast().at())
        .isEqualTo(renewal.plusDays(1).atStartOfDay(TOKYO).toInstant());
    assertThat(target(id, "RESOLUTION")).isEqualTo(86_400);
  }

  @Test
  void anOutageBeginsAndEndsByItselfAndIsRecentForADay() {
    String touched = account(Map.of());
    String id = opened(touched);
    String other = opened(account(Map.of()));
    Instant from = now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(30));
    Instant until = from.plus(Duration.ofHours(1));
    api()
        .post(
            "/api/v1/outages",
            Map.of(
                "title",
                "Exports fail",
                "accounts",
                List.of(touched),
                "from",
                from.toString(),
                "until",
                until.toString()))
        .expect(201);
    settle();
    assertThat(target(id, "FIRST_RESPONSE")).isEqualTo(14_400);

    advance(Duration.ofMinutes(31));
    JsonNode clock = clock(id, "FIRST_RESPONSE");
    assertThat(clock.get("targetSeconds").asLong()).isEqualTo(7_200);
    assertThat(clock.get("modifiers").get(0).asString()).isEqualTo("outage");
    assertThat(clock.get("targetSince").asString()).isEqualTo(from.toString());
    assertThat(target(id, "RESOLUTION")).isEqualTo(86_400);
    assertThat(target(other, "FIRST_RESPONSE")).isEqualTo(14_400);

    advance(Duration.between(now(), until).plusHours(24).minusMinutes(1));
    assertThat(((CustomerKnown) known(id).getLast().fact()).outage()).isTrue();
    advance(Duration.ofMinutes(2));
    assertThat(((CustomerKnown) known(id).getLast().fact()).outage()).isFalse();
    assertThat(known(id).getLast().at()).isEqualTo(until.plus(Duration.ofHours(24)));
  }

  @Test
  void whatIsSaidOfAnOutageLaterCountsFromWhenItIsSaid() {
    String account = account(Map.of());
    String id = opened(account);
    advance(Duration.ofHours(1));
    Instant said = now();
    Reply declared =
        api()
            .post(
                "/api/v1/outages",
                Map.of(
                    "title",
                    "Exports fail",
                    "areas",
                    List.of("exports"),
                    "accounts",
                    List.of(account),
                    "from",
                    said.minus(Duration.ofMinutes(50)).toString()))
            .expect(201);
    settle();
    assertThat(known(id)).as("The case is not about exports").isEmpty();

    api().patch("/api/v1/cases/" + id, Map.of("area", "exports")).expect(200);
    settle();
    assertThat(((CustomerKnown) known(id).getLast().fact()).outage()).isTrue();
    assertThat(known(id).getLast().at()).isAfterOrEqualTo(said);
    assertThat(clock(id, "FIRST_RESPONSE").get("breachedAt").isNull()).isTrue();

    String path = "/api/v1/outages/" + declared.at("/id");
    api().post(path + "/end", Map.of(), "If-Match", "\"9\"").expect(412);
    api().post(path + "/withdrawal", Map.of(), "If-Match", tagOf(path)).expect(200);
    settle();
    assertThat(((CustomerKnown) known(id).getLast().fact()).outage()).isFalse();
    assertThat(target(id, "FIRST_RESPONSE")).isEqualTo(14_400);
    assertThat(api().post(path + "/end", Map.of()).expect(409).at("/type"))
        .endsWith("/outage-withdrawn");
  }

  @Test
  void whatCannotBeRightOfAnOutageIsRefused() {
    Instant now = now();
    assertThat(
            api()
                .post(
                    "/api/v1/outages",
                    Map.of("title", "x", "from", now.toString(), "until", now.toString()))
                .expect(422)
                .at("/type"))
        .endsWith("/outage-wrong");
    api()
        .post("/api/v1/outages", Map.of("title", "x", "accounts", List.of("nobody-at-all")))
        .expect(422);
    api().get("/api/v1/outages/o999999").expect(404);
  }
}
