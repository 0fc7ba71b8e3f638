package breakwater.triggers;

/** In which direction a case climbs (framework, step 2). */
public enum Path {
  /** To those who have the skill. */
  FUNCTIONAL,
  /** To those who have the authority, when the impact is major or resources are needed. */
  HIERARCHICAL
}
