package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Programs read the board by filters, page by page. */
class EscalationsAreListedTest extends Product {
  private Desk desk() {
    return new Desk(this, api());
  }

  @Test
  void theBoardIsFilteredAndPaged() {
    Desk desk = desk();
    desk.raised(unique("Exports fail"));
    desk.raised(unique("Exports fail"));
    Reply first =
        api().get("/api/v1/escalations?state=RAISED&team=engineering&limit=1").expect(200);
    assertThat(first.json().at("/items").size()).isEqualTo(1);
    Reply second =
        api()
            .get(
                "/api/v1/escalations?state=RAISED&team=engineering&limit=1&cursor="
                    + first.at("/nextCursor"))
            .expect(200);
    assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
    assertThat(api().get("/api/v1/escalations?owner=nobody-1").expect(200).at("/items"))
        .isEqualTo("[]");
  }
}
