package breakwater.journal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.journal.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House, rule 7: one clock, which only grows, and is moved in a SANDBOX only. */
class ClockTest extends EngineTest {

  @Test
  void theClockIsMovedThroughTheApiAndTheUnmovedOneStays() {
    Instant unmoved = bean(Clock.class).unmoved();
    Instant before = now();
    var moved = api().post("/api/v1/clock", Map.of("advanceSeconds", 900));
    assertThat(moved.status()).isEqualTo(200);
    assertThat(Duration.between(before, now()))
        .isBetween(Duration.ofSeconds(900), Duration.ofSeconds(930));
    assertThat(Duration.between(unmoved, bean(Clock.class).unmoved()))
        .isLessThan(Duration.ofSeconds(30));
    assertThat(api().get("/api/v1/clock").status()).isEqualTo(200);
  }

  @Test
  void theClockIsNeverMovedBack() {
    assertThat(api().post("/api/v1/clock", Map.of("advanceSeconds", -1)).status())
        .isBetween(400, 422);
    assertThat(
            api()
                .post(
                    "/api/v1/messages",
                    Map.of(
                        "source", "mail",
                        "externalId", unique("first"),
                        "direction", "INBOUND",
                        "body", "Something is recorded."))
                .status())
        .isEqualTo(201);
    assertThatThrownBy(() -> sql("update engine set offset_micros = offset_micros - 1"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never moved back");
  }

  @Test
  void aDatabaseIsLiveOrSandboxForEver() {
    assertThatThrownBy(() -> sql("update engine set kind = 'LIVE', offset_micros = 0"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("for ever");
    assertThatThrownBy(() -> sql("delete from engine")).isInstanceOf(DataAccessException.class);
  }

  private void sql(String sql) {
    bean(JdbcClient.class).sql(sql).update();
  }
}
