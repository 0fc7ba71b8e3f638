package breakwater.http.problem;

import java.util.List;

/** The refusals that only pages cause, in alphabetical order. */
final class PageKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "message-unknown",
              404,
              "The case has no such message",
              "It may have been erased. Open the case again."),
          new Kind(
              "missing-wanted",
              422,
              "Say what is missing",
              "A bounceback names what support must bring. Choose at least one item, or say it in"
                  + " words."),
          new Kind(
              "not-in-trouble",
              404,
              "Nothing there is in trouble",
              "It has been mended meanwhile. Look at the page again."),
          new Kind(
              "password-weak",
              422,
              "This password is too easy to guess",
              "12 to 128 characters, not among those that are guessed first, and not made of your"
                  + " name. Some words that you do not say otherwise are easy to remember."),
          new Kind(
              "password-wrong",
              422,
              "Your present password is another one",
              "Type it as it is now, or ask an administrator for a link that signs you in once."),
          new Kind("session-unknown", 404, "There is no such session", "It has ended meanwhile."));

  private PageKinds() {}
}
