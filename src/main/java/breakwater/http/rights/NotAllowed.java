package breakwater.http.rights;

import java.util.SortedSet;
import org.springframework.security.access.AccessDeniedException;

/** Why somebody who is signed in was not let through. */
public final class NotAllowed extends AccessDeniedException {
  private static final long serialVersionUID = 1;

  /** What {@link #problem} is when the database does not answer. */
  public static final String UNAVAILABLE = "unavailable";

  private final String problem;
  private final String methods;

  private NotAllowed(String problem, String sentence, String methods) {
    super(sentence);
    this.problem = problem;
    this.methods = methods;
  }

  static NotAllowed forbidden(String sentence) {
    return new NotAllowed("forbidden", sentence, "");
  }

  /** The database does not say what they may see. */
  static NotAllowed unavailable() {
    return new NotAllowed(UNAVAILABLE, "The database does not answer now.", "");
  }

  static NotAllowed nothing() {
    return new NotAllowed(
        "not-found", "This address names nothing that exists, or nothing that you may see.", "");
  }

  /** What may not be seen is answered as what does not exist. */
  static NotAllowed unknown(String problem, String sentence) {
    return new NotAllowed(problem, sentence, "");
  }

  static NotAllowed method(SortedSet<String> methods) {
    String allowed = String.join(", ", methods);
    return new NotAllowed(
        "method-not-allowed", "Only %s is possible here.".formatted(allowed), allowed);
  }

  /** Of the catalogue, by its name. */
  public String problem() {
    return problem;
  }

  /** What the header Allow says; empty = it says nothing. */
  public String methods() {
    return methods;
  }

  /** For people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
