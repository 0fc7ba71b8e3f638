package breakwater.http;

import java.util.List;
import java.util.Optional;

/**
 * Something else that may be chosen where people sign in or begin, such as to look at a SANDBOX as
 * one of its people. Implemented by beans of modules further right.
 */
public interface Offer {
  /** Empty = nothing is offered here and now. */
  Optional<Shown> shown();

  /**
   * @param action where the choice is POSTed, as {@code choice}; below {@code /sign-in/} strangers
   *     may
   */
  record Shown(String title, String text, String action, List<Choice> choices) {}

  /**
   * @param value what is sent
   * @param label the button
   * @param hint beside it
   */
  record Choice(String value, String label, String hint) {}
}
