package breakwater.people;

import breakwater.people.Right.Holders;

/** A right that only administrators hold, and only with a token whose scope is ADMIN. */
public interface Administrative extends Undelegated {
  @Override
  default Holders holders() {
    return Holders.ADMINISTRATORS;
  }
}
