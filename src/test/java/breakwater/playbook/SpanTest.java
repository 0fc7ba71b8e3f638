package breakwater.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.playbook.wording.Vague;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of time are written with a number (framework, step 1: precise language). */
class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "15 min, PT15M",
    "15min, PT15M",
    "1 minute, PT1M",
    "2 h, PT2H",
    "1 h 30 min, PT1H30M",
    "24 Hours, PT24H",
    "30 s, PT30S",
    "3 days, PT72H",
    "2 weeks, PT336H"
  })
  void fixedOnesAreSums(String text, Duration length) {
    assertThat(Span.parse(text)).contains(new Span(length, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 business days", "3 working days", "3 business Days"})
  void businessDaysDependOnACalendar(String text) {
    assertThat(Span.parse(text)).contains(new Span(Duration.ZERO, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asap",
        "15",
        "min",
        "0 min",
        "-5 min",
        "1.5 h",
        "PT15M",
        "11 years",
        "4000 days",
        "999999999 weeks",
        "9999999999 s",
        "3 business",
        "min 15",
        "0 business days",
        ""
      })
  void anythingElseIsNoLengthOfTime(String text) {
    assertThat(Span.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We answer as soon as possible. | as soon as possible
          ASAP!                          | asap
          We reply promptly              | promptly
          Schnellstmöglich               | schnellstmöglich
          Wir melden uns so schnell wie möglich. | so schnell wie möglich
          """)
  void wordsThatPromiseNothingAreFound(String text, String word) {
    assertThat(Vague.all(text)).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"within 15 min", "the sooner the better", "soonest"})
  void otherWordsAreLeftAlone(String text) {
    assertThat(Vague.all(text)).isEmpty();
  }
}
