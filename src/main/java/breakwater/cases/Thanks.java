package breakwater.cases;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises a message that says thanks and nothing else, so that it does not reopen what was
 * solved.
 *
 * <p>Conservative: the whole message must be made of phrases listed here, one of them thanks, at
 * most {@value #LONGEST} characters, without a digit or question mark. In doubt it is not only
 * thanks, because a needless reopening costs a look, and an overlooked message costs a customer.
 */
public final class Thanks {
  /** Long enough for a polite sentence with a greeting and a farewell. */
  private static final int LONGEST = 200;

  private static final String ENGLISH =
      "(?:many )?(?:thanks|thx|cheers|ty)(?: you)?(?: so much| very much| a lot| a million|"
          + " again)?(?: for(?: all)?(?: the| your)(?: quick| great| kind| fast)?"
          + " (?:help|support|reply|answer))?|thank you(?: so much| very much| again)?(?: for(?:"
          + " all)?(?: the| your)(?: quick| great| kind| fast)? (?:help|support|reply|answer))?";

  private static final String OTHER_LANGUAGES =
      // German
      "(?:vielen |herzlichen |besten )?dank(?: f\u00fcr (?:die|ihre|eure|deine)(?: schnelle)?"
          + " (?:hilfe|antwort))?|danke(?: sehr| sch\u00f6n| euch| ihnen| dir)?(?: f\u00fcr"
          + " (?:die|ihre|eure|deine)(?: schnelle)? (?:hilfe|antwort))?|dankesch\u00f6n"
          // French, Spanish, Italian, Portuguese
          + "|(?:un grand )?merci(?: beaucoup| bien)?(?: pour votre (?:aide|r\u00e9ponse))?"
          + "|(?:muchas |mil )?gracias(?: por (?:su|tu|la) (?:ayuda|respuesta))?"
          + "|(?:mille )?grazie(?: mille)?|(?:muito )?obrigad[oa]"
          // Dutch, Swedish, Norwegian, Danish, Finnish, Polish
          + "|bedankt|(?:hartelijk )?dank(?: je| u)? wel|tack(?: s\u00e5 mycket)?|takk|(?:mange"
          + " )?tak|kiitos|dzi\u0119kuj\u0119(?: bardzo)?|dzi\u0119ki"
          // Russian, Ukrainian
          + "|(?:\u0431\u043e\u043b\u044c\u0448\u043e\u0435"
          + " )?\u0441\u043f\u0430\u0441\u0438\u0431\u043e(?:"
          + " \u0431\u043e\u043b\u044c\u0448\u043e\u0435)?|\u0434\u044f\u043a\u0443\u044e";

  private static final String COURTESIES =
      "ok|okay|great|perfect|awesome|wonderful|excellent|super|hi|hello|hallo|prima"
          + "|hi (?:all|team|everyone)|have a (?:nice|good|great) (?:day|week|weekend)"
          + "|(?:best|kind) regards|(?:viele|liebe|beste) gr\u00fc\u00dfe|bonne journ\u00e9e";

  private static final Pattern THANKS =
      Pattern.compile("(?:.* )?(?:" + ENGLISH + "|" + OTHER_LANGUAGES + ")(?: .*)?");
  private static final Pattern ONLY_PHRASES =
      Pattern.compile("(?:(?:" + ENGLISH + "|" + OTHER_LANGUAGES + "|" + COURTESIES + ")(?: |$))+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Thanks() {}

  /**
   * Whether it is thanks and nothing else.
   *
   * @param body what the customer wrote, without what they quote
   */
  public static boolean only(String body) {
    if (body.length() > LONGEST || body.indexOf('?') >= 0) {
      return false;
    }
    String composed = Normalizer.normalize(body, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String words = BETWEEN_WORDS.matcher(composed).replaceAll(" ").strip();
    return ONLY_PHRASES.matcher(words).matches() && THANKS.matcher(words).matches();
  }
}
