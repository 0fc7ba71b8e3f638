package breakwater.people;

/** The four tiers of the matrix (framework, step 2), from the first contact to who decides. */
public enum Tier {
  FRONTLINE,
  SPECIALIST,
  ENGINEERING,
  MANAGEMENT
}
