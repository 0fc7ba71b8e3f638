package breakwater.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThanksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks!",
        "thank you",
        "THANK YOU SO MUCH!!",
        "Thx",
        "Ok, thanks.",
        "Great, thank you!",
        "Thanks again for your quick help \uD83D\uDE4F",
        "Hi team,\nthank you.\nBest regards",
        "Vielen Dank!",
        "Danke sch\u00f6n, viele Gr\u00fc\u00dfe",
        "Dankescho\u0308n",
        "Merci beaucoup",
        "\u00a1Muchas gracias!",
        "Grazie mille",
        "Obrigada",
        "Hartelijk dank u wel",
        "Tack s\u00e5 mycket",
        "\u0421\u043f\u0430\u0441\u0438\u0431\u043e \u0431\u043e\u043b\u044c\u0448\u043e\u0435!"
      })
  void only_thanks(String body) {
    assertThat(Thanks.only(body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Ok",
        "Great!",
        "Thanks, but it still fails",
        "Thanks, it works",
        "No thanks",
        "Again! Thanks",
        "Help, thanks",
        "Thanks?",
        "Thanks for nothing",
        "thanks 500",
        "Thank you, when will it be shipped",
        "Danke, geht aber nicht",
        "Thankless",
        "Thanks\nError 1042",
        "\uD83D\uDE4F",
        "merci de r\u00e9pondre"
      })
  void more_than_thanks_or_none(String body) {
    assertThat(Thanks.only(body)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 1_000_000})
  void a_long_message_is_never_only_thanks(int length) {
    String body = "thanks ".repeat(length / 7 + 1).substring(0, length);
    assertThat(Thanks.only(body)).isEqualTo(length <= 200 && body.endsWith("thanks"));
  }
}
