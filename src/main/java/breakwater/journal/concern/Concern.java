package breakwater.journal.concern;

import breakwater.journal.Subject;
import java.util.Collection;

/** Says whom a change of one thing concerns, such as an account or an outage: not everybody. */
public interface Concern {
  /** The kind of thing, as in {@link Subject#kind}. */
  String kind();

  /** The reconciler that reads such things, by its name. */
  String follower();

  /** Where it must look again. Asked soon after the change was committed. */
  Collection<Subject> subjects(Subject thing);
}
