package breakwater.escalation.imports;

import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What leaving the frontline looked like in a history whose rows say the team.
 *
 * @param frontline the teams that are it, as labels with their prefix; empty = the first team that
 *     a case has
 * @param tier to which another team belongs; default SPECIALIST
 * @param path default FUNCTIONAL
 * @param startedWhenClaimed whether work began when somebody of the team was assigned, because such
 *     a history says no more; default true
 * @param returnIsBounceback whether a return to the frontline before the resolution was a
 *     bounceback; else the escalation ends as withdrawn; default true
 */
record ClimbSettings(
    Set<String> frontline,
    Tier tier,
    Path path,
    boolean startedWhenClaimed,
    boolean returnIsBounceback) {

  /** As JSON has it: whatever is left out has its default. */
  record Written(
      @Nullable List<String> frontline,
      @Nullable Tier tier,
      @Nullable Path path,
      @Nullable Boolean startedWhenClaimed,
      @Nullable Boolean returnIsBounceback,
      @Nullable String note) {

    ClimbSettings settings() {
      return new ClimbSettings(
          frontline == null ? Set.of() : Set.copyOf(frontline),
          tier == null ? Tier.SPECIALIST : tier,
          path == null ? Path.FUNCTIONAL : path,
          startedWhenClaimed == null || startedWhenClaimed,
          returnIsBounceback == null || returnIsBounceback);
    }
  }
}
