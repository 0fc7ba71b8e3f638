package breakwater.journal.engine;

import breakwater.journal.Subject;
import java.util.Set;

/** Followers that cannot be finished at a subject now, and why; everybody else goes on. */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Subject subject;
  private final transient Set<String> followers;

  Trouble(Subject subject, Set<String> followers, String why) {
    super(why);
    this.subject = subject;
    this.followers = followers;
  }

  Trouble(Subject subject, String follower, Throwable cause) {
    super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    this.subject = subject;
    this.followers = Set.of(follower);
  }

  Subject subject() {
    return subject;
  }

  Set<String> followers() {
    return followers;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
