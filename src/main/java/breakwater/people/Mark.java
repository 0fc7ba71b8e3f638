package breakwater.people;

/** What somebody is beside their role. */
public enum Mark {
  /** Decides on resources and speaks for the house. */
  MANAGER,
  /** Looks after accounts: renewals, churn, outreach. */
  ACCOUNT_OWNER,
  /** Sees restricted cases and is called for them at once. */
  SECURITY_RESPONDER,
  /** Decides on access and on what is at high stakes. */
  APPROVER
}
