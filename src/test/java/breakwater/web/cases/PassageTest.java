package breakwater.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.web.cases.Passage.Kind;
import org.junit.jupiter.api.Test;

/** Pages: quoted text is folded, traces and logs scroll on their own. */
class PassageTest {
  @Test
  void words_a_trace_and_a_quote_are_told_apart() {
    var passages =
        Passage.of(
            """
            It fails:

            java.util.concurrent.TimeoutException: 30000 ms
                at com.example.Writer.await(Writer.java:214)
            Caused by: java.io.IOException
            Can you help?
            > Which region are you in?
            > Ada
            """);
    assertThat(passages.stream().map(Passage::kind))
        .containsExactly(Kind.WORDS, Kind.MACHINE, Kind.WORDS, Kind.QUOTE);
    assertThat(passages.get(1).text()).startsWith("java.util").endsWith("java.io.IOException");
    assertThat(passages.get(3).text()).isEqualTo("> Which region are you in?\n> Ada");
  }

  @Test
  void a_fence_makes_anything_the_words_of_a_machine() {
    var passages = Passage.of("See\n```\n> curl -v\nplain\n```\nThanks");
    assertThat(passages)
        .containsExactly(
            new Passage(Kind.WORDS, "See"),
            new Passage(Kind.MACHINE, "> curl -v\nplain"),
            new Passage(Kind.WORDS, "Thanks"));
  }

  @Test
  void a_log_and_nothing_else() {
    assertThat(Passage.of("2026-11-25 10:00:01 ERROR writer stopped"))
        .extracting(Passage::kind)
        .containsExactly(Kind.MACHINE);
    assertThat(Passage.of("")).isEmpty();
  }
}
