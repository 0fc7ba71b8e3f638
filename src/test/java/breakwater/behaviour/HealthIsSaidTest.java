package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** api.md, "Starting it"; reliability, 4.2 and 4.1. */
class HealthIsSaidTest extends Product {
  @Test
  void aLivingNodeThatCanServeSaysSoToAnybody() {
    Reply live = apiWith("").get("/health/live").expect(200);
    Reply ready = apiWith("").get("/health/ready").expect(200);

    assertThat(live.text()).isEqualTo("{\"status\":\"LIVE\"}");
    assertThat(ready.text())
        .isEqualTo("{\"status\":\"READY\",\"database\":\"WRITABLE\",\"draining\":false}");
    assertThat(ready.header("Cache-Control")).contains("no-store");
  }

  @Test
  void strangersAreToldHowTheEngineIsAndOperatorsEverything() {
    assertThat(apiWith("").get("/health/engine").json().propertyNames())
        .containsExactlyInAnyOrder("status", "reasons");
    assertThat(api().get("/health/engine").json().propertyNames())
        .contains("status", "reasons", "workers", "quarantined");
  }

  @Test
  void numbersForMachinesAreForAdministrators() {
    apiWith("").get("/metrics").expect(401);
    String numbers = api().get("/metrics", "Accept", "text/plain").expect(200).text();
    assertThat(numbers).contains("http_server_requests_seconds").contains("jvm_memory");
  }
}
