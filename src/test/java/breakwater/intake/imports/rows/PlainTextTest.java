package breakwater.intake.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Freshdesk, API v2, "Ticket properties": description is HTML content of the ticket. */
class PlainTextTest {
  @Test
  void paragraphs_lists_and_links_are_read_as_a_person_sees_them() {
    assertThat(
            PlainText.of(
                """
                <div style="font-size:13px"><p>Hello&nbsp;there,</p>
                <p>the <b>export</b> fails &amp; says &lt;none&gt;:<br>see <a href="https://a.example/?x=1&amp;y=2">here</a>
                or <a href="mailto:jo@acme.example">jo@acme.example</a>.</p><ul><li>one</li><li>two</li></ul><!-- no -->
                <style>p { color: red }</style><p>Gr&uuml;&szlig;e &#128512;</p></div>\
                """))
        .isEqualTo(
            """
            Hello there,
            the export fails & says <none>:
            see here (https://a.example/?x=1&y=2) or jo@acme.example.
            - one
            - two
            Grüße 😀\
            """);
  }

  @Test
  void what_is_preformatted_keeps_its_lines() {
    assertThat(PlainText.of("<p>It says</p><pre>at a.B\n  at c.D</pre>"))
        .isEqualTo("It says\nat a.B\n  at c.D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The <b> tag is not drawn",
        "if a < b and c > d",
        "<jo@acme.example> wrote:\nhelp",
        "<error>none</error>",
        "a\n\n\n\nb"
      })
  void words_that_only_speak_of_tags_stay(String text) {
    assertThat(PlainText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<style", "<!--", "<a href='", "<p ", "&#0;&#55357;", "<", "<pre>"})
  void a_long_text_that_is_badly_written_takes_no_time(String piece) {
    String text = "<p>" + piece.repeat((1 << 20) / piece.length()) + ">";
    assertThat(assertTimeout(Duration.ofSeconds(5), () -> PlainText.of(text)))
        .doesNotContain("\u0000");
  }

  @Test
  void a_picture_alone_says_nothing() {
    assertThat(PlainText.of("<div><img src='x'></div>")).isEmpty();
  }
}
