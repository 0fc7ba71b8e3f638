package breakwater.people.absence;

/** A follower whose conclusions depend on who is away: it looks again when that changes. */
public interface FollowsAbsences {
  /** Its stored name, as the journal knows it. */
  String name();
}
