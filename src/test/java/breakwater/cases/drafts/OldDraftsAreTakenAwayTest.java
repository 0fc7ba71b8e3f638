package breakwater.cases.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.cases.CaseId;
import breakwater.cases.Upload;
import breakwater.journal.Clock;
import breakwater.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/** E12: drafts are kept, but not for ever. */
class OldDraftsAreTakenAwayTest extends Product {
  private final PersonId ann = new PersonId(unique("ann"));

  @ParameterizedTest
  @CsvSource({
    "false, P30D, true",
    "false, P30DT1S, false",
    "true, P7D, true",
    "true, P7DT1S, false",
  })
  void aDraftGoesWhenNobodyTouchesIt(boolean closed, Duration ago, boolean stays) {
    CaseId id = asked(closed);
    Instant now = now();
    table().put(ann, id, "Half a sentence", false, now.minus(ago));
    attach(id, now.minus(ago));
    table().removeOld(now.minus(OldDrafts.KEPT), now.minus(OldDrafts.KEPT_AFTER_CLOSURE));
    assertThat(table().text(ann, id).isPresent()).isEqualTo(stays);
    assertThat(table().files(ann, id).isEmpty()).isNotEqualTo(stays);
  }

  @Test
  void whatIsStillWorkedOnStaysWhole() {
    CaseId id = asked(false);
    table().put(ann, id, "Begun long ago", false, now().minus(Duration.ofDays(60)));
    attach(id, now());
    worker().work();
    assertThat(table().text(ann, id)).isPresent();
    assertThat(table().files(ann, id)).hasSize(1);
  }

  @Test
  void itHappensByItself() {
    CaseId id = asked(false);
    table().put(ann, id, "Forgotten", false, now().minus(Duration.ofDays(31)));
    worker().work();
    assertThat(table().text(ann, id)).isEmpty();
    assertThat(api().get("/health/engine").text()).contains("cases.drafts");
  }

  private void attach(CaseId id, Instant at) {
    var file = new DraftFileId(UUID.randomUUID().toString());
    table().add(file, ann, id, new Upload("log.txt", "text/plain", new byte[1]), at);
  }

  private DraftTable table() {
    return bean(DraftTable.class);
  }

  /** As on a node that has just started. */
  private OldDrafts worker() {
    return new OldDrafts(table(), bean(Clock.class), bean(TransactionTemplate.class));
  }

  private CaseId asked(boolean closed) {
    String id =
        api()
            .post("/api/v1/cases", Map.of("subject", unique("Export"), "body", "It fails."))
            .expect(201)
            .at("/id");
    if (closed) {
      api().post("/api/v1/cases/" + id + "/closure", Map.of("reason", "Spam.")).expect(200);
    }
    return new CaseId(id);
  }
}
