package breakwater.gate.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.gate.quotes.Quote.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mission, F27: error messages, logs and steps, word for word as the customer wrote them. */
class QuotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It says \"EXPORT_TIMEOUT writer idle 1800 s (part 3/9)\" | EXPORT_TIMEOUT writer idle 1800"
            + " s (part 3/9)",
        "Error: connect ECONNREFUSED 10.0.0.4:5432 | Error: connect ECONNREFUSED 10.0.0.4:5432",
        "TypeError: x is not a function | TypeError: x is not a function",
        "we get “502 Bad Gateway” on each page | 502 Bad Gateway",
        "> HTTP 503 from your side | HTTP 503 from your side"
      })
  void a_message_of_an_error_is_quoted_as_the_program_wrote_it(String line, String quoted) {
    assertThat(Quotes.of(line)).contains(new Quote(Kind.ERROR_MESSAGE, quoted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There was an error somewhere.",
        "I called it \"my favourite report\" and pressed Export.",
        "Thanks, the errors are gone!"
      })
  void what_is_only_talk_of_errors_is_none(String line) {
    assertThat(Quotes.of(line)).isEmpty();
  }

  @Test
  void stack_traces_are_whole_and_their_lines_are_nothing_else() {
    String java =
        "java.lang.IllegalStateException: no writer\n"
            + "\tat app.Export.run(Export.java:41)\n"
            + "\tat app.Main.main(Main.java:7)\n"
            + "Caused by: java.io.IOException: closed";
    String python =
        "Traceback (most recent call last):\n"
            + "  File \"a.py\", line 3, in <module>\n"
            + "    run()\n"
            + "ValueError: bad row";
    String script = "TypeError: x is undefined\n    at draw (app.js:10:5)\n    at app.js:99:1";
    for (String trace : List.of(java, python, script)) {
      assertThat(Quotes.of("Hello,\n" + trace + "\nCan you help?"))
          .containsExactly(new Quote(Kind.STACK_TRACE, trace));
    }
    assertThat(Quotes.of(java + "\n" + script + "\n" + python + "\n" + java))
        .containsExactly(
            new Quote(Kind.STACK_TRACE, java),
            new Quote(Kind.STACK_TRACE, script),
            new Quote(Kind.STACK_TRACE, python));
  }

  @Test
  void lines_of_a_log_are_an_excerpt() {
    String log =
        "2026-03-03T10:12:01Z INFO  start\n2026-03-03T10:12:31Z ERROR timed out after 30 s";
    assertThat(Quotes.of("This is our log:\n" + log + "\nBye"))
        .containsExactly(new Quote(Kind.LOG, log));
    assertThat(Quotes.of("2026-03-03 10:12 was when I looked")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We use version 4.2.1 of it | version 4.2.1",
        "Python SDK 3.1.4-beta here | Python SDK 3.1.4-beta",
        "with exports-sdk@4.2.1 on Node | exports-sdk@4.2.1",
        "app v7.12 on my phone | app v7.12"
      })
  void versions_are_read(String line, String version) {
    assertThat(Quotes.of(line)).contains(new Quote(Kind.VERSION, version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"from 10.0.0.4 to 10.0.0.5", "It costs 4.20 a month", "HTTP/1.1"})
  void other_numbers_are_no_versions(String line) {
    assertThat(Quotes.of(line)).noneMatch(quote -> quote.kind() == Kind.VERSION);
  }

  @Test
  void steps_are_read_when_they_are_numbered_or_stand_under_their_heading() {
    var steps = new Quote(Kind.STEPS, "Open a report\nPress Export");
    assertThat(Quotes.of("Do this:\n1. Open a report\n2. Press Export\nIt fails.")).contains(steps);
    assertThat(Quotes.of("Steps to reproduce:\n- Open a report\n- Press Export\n\nBye"))
        .containsExactly(steps);
    assertThat(Quotes.of("1. is a number\nand more")).isEmpty();
  }

  @Test
  void what_stands_under_a_heading_is_what_the_heading_says() {
    assertThat(Quotes.of("**Expected:** A file\nActual result:\nAn empty page\nRegion: EU"))
        .containsExactly(
            new Quote(Kind.EXPECTED, "A file"),
            new Quote(Kind.ACTUAL, "An empty page"),
            new Quote(Kind.REGION, "EU"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It fails since this morning. | SINCE | this morning",
        "Broken since the last update, please help | SINCE | the last update",
        "We cannot export our reports. | CANNOT_DO | export our reports",
        "our users are unable to sign in! | CANNOT_DO | sign in",
        "It happens every time | REPRODUCIBILITY | ALWAYS",
        "It fails sometimes | REPRODUCIBILITY | INTERMITTENT",
        "On Chrome and Firefox | PLATFORM | WEB",
        "On my iPhone | PLATFORM | IOS",
        "See https://replay.example/s/17 | SESSION_REPLAY | https://replay.example/s/17"
      })
  void turns_of_phrase_that_say_one_thing_are_read(String line, Kind kind, String text) {
    assertThat(Quotes.of(line)).contains(new Quote(kind, text));
  }

  @Test
  void since_as_a_reason_is_no_time() {
    assertThat(Quotes.of("Since we work with it daily, hurry.")).isEmpty();
  }

  /** Strangers write what they like, and nobody waits for it. */
  @Test
  void a_hostile_text_is_read_in_no_time() {
    String hostile =
        ("\"" + "a ".repeat(5_000) + "(: at " + "Error ".repeat(5_000) + "\n").repeat(9);
    long before = System.nanoTime();
    Quotes.of(hostile);
    assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
  }
}
