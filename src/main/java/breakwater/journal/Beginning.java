package breakwater.journal;

/**
 * A fact with which a subject begins, together with others of which the first may become known
 * last: messages that arrive in another order than they were written in. It takes effect with the
 * first of them, whichever was recorded first ({@link History#inEffect}), and so does what was told
 * along with it.
 */
public interface Beginning {
  /** Whether the subject begins no later than with this fact. */
  boolean isWith(Fact fact);
}
