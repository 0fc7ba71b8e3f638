package breakwater.browser;

import breakwater.behaviour.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What stands behind the pages of one thing, so that there is such a page. */
final class Stocked {
  private Stocked() {}

  static String outage(Api api, String title, String account, Instant now) {
    return api.post(
            "/api/v1/outages",
            Map.of(
                "title",
                title,
                "accounts",
                List.of(account),
                "from",
                now.toString(),
                "until",
                now.plus(Duration.ofHours(1)).toString()))
        .expect(201)
        .at("/id");
  }

  static String importRun(Api api, String file) {
    return api.post("/api/v1/imports?mapping=text-tickets", file, "Content-Type", "text/csv")
        .expect(202)
        .at("/id");
  }

  static String bulkRun(Api api, String caseId) {
    String where =
        api.post(
                "/api/v1/cases/bulk",
                Map.of(
                    "change",
                    Map.of("priority", "CRITICAL", "reason", "Payments fail"),
                    "cases",
                    List.of(Map.of("id", caseId))))
            .expect(202)
            .header("Location");
    return where.substring(where.lastIndexOf('/') + 1);
  }
}
