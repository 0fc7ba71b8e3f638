package breakwater.playbook.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F09: the same is hinted, not refused, in replies (framework, step 1: precise language). */
class VaguePromiseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We will look into it as soon as possible. | as soon as possible",
        "Thanks! We'll fix this ASAP. | asap",
        "Our engineers will reply shortly. | shortly",
        "I will get back to you soon. | soon",
        "You will hear from us in due course. | in due course",
        "Hello. We shall let you know promptly! | promptly"
      })
  void a_promise_without_a_time_is_hinted_at(String text, String words) {
    assertThat(VaguePromise.in(text))
        .singleElement()
        .satisfies(it -> assertThat(it.words()).isEqualTo(words))
        .satisfies(it -> assertThat(it.hint()).contains(words, "by 15:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We will reply soon, at the latest by 15:00.",
        "We'll fix this quickly: within two hours.",
        "We will get back to you shortly, tomorrow at noon.",
        "The window closes immediately when I press Save.",
        "Please send us the log as soon as possible.",
        "> We will look into it soon.",
        "Did it happen soon after the update?",
        ""
      })
  void what_is_no_promise_or_says_until_when_is_left_alone(String text) {
    assertThat(VaguePromise.in(text)).isEmpty();
  }

  @Test
  void each_word_of_a_promise_is_hinted_at_and_none_within_another() {
    assertThat(VaguePromise.in("We will get back to you soon and fix it ASAP."))
        .extracting(VaguePromise::words)
        .containsExactly("soon", "asap");
    assertThat(VaguePromise.in("We will fix it as soon as possible."))
        .extracting(VaguePromise::words)
        .containsExactly("as soon as possible");
  }

  @Test
  void a_few_of_a_long_text_are_enough() {
    assertThat(VaguePromise.in("We will reply soon.\n".repeat(50_000))).hasSize(VaguePromise.MOST);
  }
}
