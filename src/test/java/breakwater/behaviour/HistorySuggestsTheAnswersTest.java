package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.insight.baseline.Baselines;
import breakwater.people.Caller;
import org.junit.jupiter.api.Test;

/** E18: which answers to the five questions a history suggests. */
class HistorySuggestsTheAnswersTest extends ImportedHistory {
  @Test
  void teams_are_guessed_by_what_was_raised_to_them_and_called_as_there() {
    String tierTwo = unique("Tier Two");
    var file =
        new StringBuilder(
            "Ticket ID,Subject,Status,Priority,Created at,Updated at,Group,Escalated\n");
    for (int i = 0; i < 150; i++) {
      file.append(
          "%s-%d,It stalls,Closed,Low,2016-02-01 09:15,2016-02-09 08:00,%s,Yes%n"
              .formatted(tierTwo.replace(' ', '-'), i, tierTwo));
    }
    String mapping =
        send("/api/v1/imports/preview", "", file.toString())
            .expect(200)
            .json()
            .at("/mapping")
            .toString();
    assertThat(imported(mapping, file.toString()).at("/casesOpened").asInt()).isEqualTo(150);
    settle();
    assertThat(bean(Baselines.class).guesses(Caller.system("first-hour")).engineering())
        .contains(tierTwo)
        .hasSizeLessThanOrEqualTo(5);
  }
}
