package breakwater.cases.outages;

import breakwater.people.Right;

/** What may be done with outages; whoever reads cases sees them. */
public enum OutageRight implements Right {
  /** Declare, change, end and withdraw outages: promises to the customers they touch tighten. */
  DECLARE_OUTAGES;

  @Override
  public Holders holders() {
    return Holders.LEADS;
  }
}
