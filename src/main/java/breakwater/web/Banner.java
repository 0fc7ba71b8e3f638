package breakwater.web;

import breakwater.people.Caller;
import java.util.Optional;

/** A line above every page, such as that this is a SANDBOX. Implemented by beans. */
public interface Banner {
  /** Empty = there is nothing to say to them now. */
  Optional<Shown> shown(Caller to);

  /**
   * @param href where it leads; a page of ours
   */
  record Shown(String sentence, String link, String href) {}
}
