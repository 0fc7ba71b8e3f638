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
              "title-wanted",
              422,
              "A case needs a title",
              "Say in one line what the case is about."));

  private PageKinds() {}
}
