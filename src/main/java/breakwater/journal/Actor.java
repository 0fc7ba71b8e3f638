package breakwater.journal;

/**
 * Who did it: an id, never a name.
 *
 * @param kind what sort of actor
 * @param id which one, unique within its kind: a person's id, a channel's or a reconciler's name
 */
public record Actor(Kind kind, String id) {
  public enum Kind {
    PERSON,
    AGENT,
    CUSTOMER,
    CHANNEL,
    IMPORT,
    RECONCILER,
    SYSTEM
  }

  public Actor {
    Id.check("An actor's id", id);
  }

  public static Actor person(String id) {
    return new Actor(Kind.PERSON, id);
  }

  public static Actor system(String id) {
    return new Actor(Kind.SYSTEM, id);
  }

  public static Actor reconciler(String name) {
    return new Actor(Kind.RECONCILER, name);
  }

  /** Reads what {@link #toString()} wrote. */
  public static Actor parse(String text) {
    int slash = text.indexOf('/');
    return new Actor(Kind.valueOf(text.substring(0, slash)), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
