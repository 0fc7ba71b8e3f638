package breakwater.web.cases;

import breakwater.cases.Case;
import breakwater.web.Visit;
import java.util.Optional;

/**
 * Something that another room adds to the page of a case, as a bean. Its template holds a fragment
 * {@code panel(it, c)}: {@code it} is what {@link #show} answered, {@code c} is the case. The page
 * keeps it live and gives it a card; the heading is an {@code h2} of the template's own.
 */
public interface CasePanel {
  /** Where on the page it stands. */
  enum Slot {
    /** In the heading's row of chips: who else looks at it, for instance. No card. */
    HEAD,
    /** Between the conversation and the composer. No card, not live. */
    COMPOSER,
    /** A card of the right column. */
    SIDE
  }

  /** Letters and hyphens: its id on the page is {@code panel-<name>}. */
  String name();

  /**
   * Smaller comes first. Of the page's own cards "what it is" is 50; clocks take 10, the customer
   * 20, how it climbs 30, what assists 40.
   */
  int order();

  /** Such as {@code cases/panel-clocks}. */
  String template();

  default Slot slot() {
    return Slot.SIDE;
  }

  /** What its fragment shows of this case to this person; empty = it is not shown. */
  Optional<?> show(Visit visit, Case shown);
}
