package breakwater.triggers.closing;

import breakwater.cases.Label;
import java.time.Instant;
import java.util.Optional;

/**
 * What silence does to a case.
 *
 * @param planned what happens if nobody says a word; empty = nothing
 * @param done how it was closed; empty = it is not closed, or somebody closed it
 */
public record ClosingShown(Optional<Closing> planned, Optional<Closing> done) {

  /**
   * @param at when it is closed
   * @param since when nobody has said a word
   * @param playbookVersion in force then: the one that is now, while it is planned
   */
  public record Closing(Instant at, Instant since, Label rule, Label playbookVersion) {}
}
