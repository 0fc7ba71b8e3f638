package breakwater.cases.restriction;

import breakwater.people.Right;

/** What may be done about who sees a case; to see it: {@link breakwater.people.sight}. */
public enum RestrictionRight implements Right {
  /** Restrict a case to security responders. Whoever is none does not see it afterwards. */
  RESTRICT_CASES(Holders.LEADS_AND_SECURITY),
  /** Let everybody see it again. */
  LIFT_RESTRICTIONS(Holders.SECURITY);

  private final Holders holders;

  RestrictionRight(Holders holders) {
    this.holders = holders;
  }

  @Override
  public Holders holders() {
    return holders;
  }
}
