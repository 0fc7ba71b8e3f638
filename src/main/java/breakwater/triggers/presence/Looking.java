package breakwater.triggers.presence;

import breakwater.people.PersonId;

/** Somebody at a case. */
public record Looking(PersonId person, Doing doing) {
  /** What they do there; what is more comes last. */
  public enum Doing {
    LOOKING,
    REPLYING
  }
}
